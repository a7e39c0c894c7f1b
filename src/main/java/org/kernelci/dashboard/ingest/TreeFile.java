package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML file of tree names: its top key {@code trees} maps each name to {@code {url: ...}} (ingest 9, operations 8). */
final class TreeFile {

    private TreeFile() {}

    /**
     * URL by name, in the file's order.
     *
     * @throws IOException with a message for the operator if the file is unreadable, no YAML or of another shape
     */
    static Map<String, String> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Object document = strings().load(text);
            if (!(member(document, "trees") instanceof Map<?, ?> trees)) {
                throw new IOException("tree names file " + file + ": the top key trees is missing or no mapping");
            }
            Map<String, String> urls = new LinkedHashMap<>();
            for (Map.Entry<?, ?> tree : trees.entrySet()) {
                if (!(member(tree.getValue(), "url") instanceof String url) || url.isEmpty()) {
                    throw new IOException("tree names file " + file + ": tree " + tree.getKey() + " has no url");
                }
                urls.put(tree.getKey().toString(), url);
            }
            return urls;
        } catch (YAMLException malformed) {
            throw new IOException("tree names file " + file + " is no YAML: " + malformed.getMessage(), malformed);
        }
    }

    /** Replaces the file in one step, names sorted; a reader sees the old file or the new one. */
    static void write(Path file, Map<String, String> urls) throws IOException {
        SortedMap<String, Map<String, String>> trees = new TreeMap<>();
        urls.forEach((name, url) -> trees.put(name, Map.of("url", url)));
        Path directory = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(directory, ".tree-names", ".yaml");
        try {
            try (Writer text = Files.newBufferedWriter(unfinished)) {
                quoting().dump(Map.of("trees", trees), text);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Object member(Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    /** Plain types only, and every scalar a string: a tree may be called {@code 6.12} or {@code on}. */
    private static Yaml strings() {
        LoaderOptions limits = new LoaderOptions();
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new StringsOnly());
    }

    /** Quotes names that other readers would take for numbers or the like. */
    private static Yaml quoting() {
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(block);
    }

    private static final class StringsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: what is unquoted stays text
        }
    }
}
