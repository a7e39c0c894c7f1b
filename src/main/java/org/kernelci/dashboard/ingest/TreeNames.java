package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names of kernel trees by the URL of their git repository (ingest 9). Immutable. */
final class TreeNames {

    private final Map<String, String> nameByUrl;

    private TreeNames(Map<String, String> nameByUrl) {
        this.nameByUrl = Map.copyOf(nameByUrl);
    }

    /** No names: every checkout keeps its own. */
    static TreeNames none() {
        return new TreeNames(Map.of());
    }

    /**
     * Reads a YAML file whose top key {@code trees} maps each tree name to {@code {url: ...}}. Of two names with one
     * URL the later wins.
     *
     * @throws IOException with a message for the operator if the file is unreadable, no YAML or of another shape
     */
    static TreeNames read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Object document = yaml().load(text);
            Map<?, ?> trees = mapping(file, "the top key trees", member(document, "trees"));
            Map<String, String> nameByUrl = new HashMap<>();
            for (Map.Entry<?, ?> tree : trees.entrySet()) {
                if (!(member(tree.getValue(), "url") instanceof String url) || url.isEmpty()) {
                    throw new IOException("tree names file " + file + ": tree " + tree.getKey() + " has no url");
                }
                nameByUrl.put(url, tree.getKey().toString());
            }
            return new TreeNames(nameByUrl);
        } catch (YAMLException malformed) {
            throw new IOException("tree names file " + file + " is no YAML: " + malformed.getMessage(), malformed);
        }
    }

    /** Replaces {@code tree_name} of a checkout whose {@code git_repository_url} is known, letter for letter. */
    void apply(ObjectNode checkout) {
        JsonNode url = checkout.path("git_repository_url");
        String name = url.isString() ? nameByUrl.get(url.stringValue()) : null;
        if (name != null) {
            checkout.put("tree_name", name);
        }
    }

    private static Object member(Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static Map<?, ?> mapping(Path file, String what, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IOException("tree names file " + file + ": " + what + " is missing or no mapping");
    }

    /** Plain types only, and every scalar a string: a tree may be called {@code 6.12} or {@code on}. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new StringsOnly());
    }

    private static final class StringsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: what is unquoted stays text
        }
    }
}
