package org.kernelci.dashboard.operation;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a YAML document whose root is a mapping, as an index and a registry file are. Plain types only, and every
 * scalar but null is a text: a processor may be called {@code 8250} or {@code on}.
 */
final class YamlDocument {

    private static final Pattern MERGE = Pattern.compile("<<");

    private YamlDocument() {}

    /**
     * The root mapping.
     *
     * @param source path or URL, for messages
     * @throws CommandFailure if the text is no YAML, empty, or its root is no mapping
     */
    static Map<?, ?> read(String source, byte[] text) throws CommandFailure {
        Object root;
        try {
            root = yaml().load(new ByteArrayInputStream(text));
        } catch (YAMLException malformed) {
            throw new CommandFailure("Invalid YAML: " + source + ": " + malformed.getMessage(), malformed);
        }
        if (root == null) {
            throw new CommandFailure("Registry is empty or parses to null: " + source);
        }
        if (root instanceof Map<?, ?> mapping) {
            return mapping;
        }
        throw new CommandFailure("Expected a YAML mapping at root, got " + kindOf(root) + ": " + source);
    }

    /** What messages call the kind of a value. */
    static String kindOf(Object value) {
        if (value instanceof Map) {
            return "dict";
        }
        return value instanceof List ? "list" : "str";
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(RegistryDocuments.LONGEST);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new TextsAndNull());
    }

    private static final class TextsAndNull extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
