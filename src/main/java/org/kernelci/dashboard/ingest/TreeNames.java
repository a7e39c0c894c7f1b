package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
        Map<String, String> nameByUrl = new HashMap<>();
        TreeFile.read(file).forEach((name, url) -> nameByUrl.put(url, name));
        return new TreeNames(nameByUrl);
    }

    /** Replaces {@code tree_name} of a checkout whose {@code git_repository_url} is known, letter for letter. */
    void apply(ObjectNode checkout) {
        JsonNode url = checkout.path("git_repository_url");
        String name = url.isString() ? nameByUrl.get(url.stringValue()) : null;
        if (name != null) {
            checkout.put("tree_name", name);
        }
    }
}
