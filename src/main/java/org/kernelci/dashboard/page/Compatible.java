package org.kernelci.dashboard.page;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The compatibles of the hardware that a test ran on, most specific first.
 *
 * @param json the list as JSON in UTF-8, ready for the answer
 * @param first {@code Unknown} for an empty list
 */
public record Compatible(byte[] json, String first) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param json an array of strings */
    public static Compatible of(String json) {
        String first = Optional.ofNullable(JSON.readTree(json).get(0))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse(UNKNOWN);
        return new Compatible(json.getBytes(StandardCharsets.UTF_8), first);
    }
}
