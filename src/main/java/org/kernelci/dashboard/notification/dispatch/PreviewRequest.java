package org.kernelci.dashboard.notification.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kernelci.dashboard.web.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request for a preview.
 *
 * @param options texts by option name with dashes; flags are {@code true} or {@code false}, lists have commas
 */
record PreviewRequest(String action, Map<String, String> options) {

    /**
     * @param actions names that there are
     * @throws Refusal with status 400 for anything else than an action with options
     */
    static PreviewRequest of(Optional<JsonNode> body, Set<String> actions) {
        if (body.isEmpty() || !body.get().isObject()) {
            throw Refusal.error(400, "The body must be a JSON object with an action and its options.");
        }
        JsonNode action = body.get().path("action");
        if (!action.isString() || !actions.contains(action.stringValue())) {
            throw Refusal.fields(
                    400,
                    "There is no such report.",
                    Map.of(
                            "action",
                            "must be one of " + actions.stream().sorted().collect(Collectors.joining(", "))));
        }
        JsonNode given = body.get().path("options");
        if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
            throw Refusal.fields(400, "The options are wrong.", Map.of("options", "must be an object"));
        }
        Map<String, String> options = new LinkedHashMap<>();
        given.properties().forEach(option -> put(options, option.getKey(), option.getValue()));
        return new PreviewRequest(action.stringValue(), options);
    }

    private static void put(Map<String, String> options, String given, JsonNode value) {
        String name = given.replaceFirst("^--?", "").replace('_', '-');
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            options.put(name, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")));
        } else if (value.isValueNode()) {
            options.put(name, value.isNull() ? "" : value.asString());
        } else {
            throw Refusal.fields(
                    400, "The options are wrong.", Map.of("options." + given, "must be a text, number, flag or list"));
        }
    }
}
