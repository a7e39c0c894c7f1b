package org.kernelci.dashboard.page;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The compatibles of the hardware that a test ran on, most specific first.
 *
 * @param json the list as JSON in UTF-8, ready for the answer
 * @param names the list; {@code Unknown} for an element that is null
 * @param first {@code Unknown} for an empty list
 */
public record Compatible(byte[] json, List<String> names, String first) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param json an array of strings */
    public static Compatible of(String json) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : JSON.readTree(json)) {
            names.add(name.isString() ? name.stringValue() : UNKNOWN);
        }
        return new Compatible(
                json.getBytes(StandardCharsets.UTF_8), List.copyOf(names), names.isEmpty() ? UNKNOWN : names.get(0));
    }
}
