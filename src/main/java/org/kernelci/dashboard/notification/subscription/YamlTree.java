package org.kernelci.dashboard.notification.subscription;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML as nodes, which know their line. Nothing is constructed from them, so no tag can do harm. */
final class YamlTree {

    private static final int LONGEST = 1 << 20;

    private YamlTree() {}

    /**
     * The root; null for an empty document.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException for what is no YAML, holds several documents, or exceeds the limits
     */
    static Node root(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        return new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
    }

    /** Replaces the merge keys of a mapping by what they stand for; of equal keys only the last stays. */
    static void flatten(MappingNode mapping) {
        new Merging().flatten(mapping);
    }

    private static final class Merging extends SafeConstructor {

        Merging() {
            super(new LoaderOptions());
        }

        void flatten(MappingNode mapping) {
            flattenMapping(mapping);
        }
    }
}
