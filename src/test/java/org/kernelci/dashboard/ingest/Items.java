package org.kernelci.dashboard.ingest;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON for tests, written with single quotes; NaN and the infinities are numbers, as in the ingester's parser. */
final class Items {

    static final SubmissionSchemas SCHEMAS = new SubmissionSchemas();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Items() {}

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static ObjectNode item(String text) {
        return (ObjectNode) json(text);
    }

    /** The schema of a version such as {@code 4.2}. */
    static SubmissionSchema schema(String version) throws RefusedSubmission {
        String[] parts = version.split("\\.");
        String member = version.equals("1.1") ? "'1'" : "{'major': " + parts[0] + ", 'minor': " + parts[1] + "}";
        return SCHEMAS.forVersion(json(member));
    }

    /** The smallest valid item of a section in a version. */
    static ObjectNode minimal(String version, Section section) {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        return item(
                switch (version.charAt(0)) {
                    case '1' ->
                        switch (section) {
                            case CHECKOUTS -> "{'origin': 'o', 'origin_id': 'r'}";
                            case BUILDS ->
                                "{'origin': 'o', 'origin_id': 'b', 'revision_origin': 'o', 'revision_origin_id': 'r'}";
                            default -> "{'origin': 'o', 'origin_id': 't', 'build_origin': 'o', 'build_origin_id': 'b'}";
                        };
                    case '2' ->
                        switch (section) {
                            case CHECKOUTS -> "{'id': 'o:r'}";
                            case BUILDS -> "{'id': 'o:b', 'revision_id': 'o:r'}";
                            default -> "{'id': 'o:t', 'build_id': 'o:b'}";
                        };
                    default ->
                        switch (section) {
                            case ISSUES -> "{'id': 'o:i', 'version': 1, 'origin': 'o'}";
                            case CHECKOUTS ->
                                "{'id': '" + (version.equals("3.0") ? commit : "o:c") + "', 'origin': 'o'}";
                            case BUILDS ->
                                version.equals("3.0")
                                        ? "{'id': 'o:b', 'revision_id': '" + commit + "', 'origin': 'o'}"
                                        : "{'id': 'o:b', 'checkout_id': 'o:c', 'origin': 'o'}";
                            case TESTS -> "{'id': 'o:t', 'build_id': 'o:b', 'origin': 'o'}";
                            case INCIDENTS -> "{'id': 'o:n', 'issue_id': 'o:i', 'issue_version': 1, 'origin': 'o'}";
                        };
                });
    }

    /** The smallest valid item with more members. */
    static ObjectNode minimalWith(String version, Section section, String members) {
        ObjectNode item = minimal(version, section);
        item.setAll(item("{" + members + "}"));
        return item;
    }
}
