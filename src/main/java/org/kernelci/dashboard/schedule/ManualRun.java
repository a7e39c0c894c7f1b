package org.kernelci.dashboard.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;
import tools.jackson.databind.JsonNode;

/**
 * What an operator wants to run, as the body of a request says it.
 *
 * @param mode for jobs that send mails; null: none
 * @param to whom the mails go in mode {@code me}; null: none
 * @param parameters texts by name
 * @param pings whether the monitor is to hear of it
 * @param note why, for a pause; null: none
 */
record ManualRun(String mode, String to, Map<String, String> parameters, boolean pings, String note) {

    private static final List<String> MEMBERS = List.of("mode", "to", "parameters", "ping", "note");

    /**
     * An absent body is an empty one.
     *
     * @throws Refusal with status 400 or 422
     */
    static ManualRun of(InputStream body) {
        PushbackInputStream read = new PushbackInputStream(body);
        if (isEmpty(read)) {
            return new ManualRun(null, null, Map.of(), false, null);
        }
        JsonNode root = RequestBody.json(read)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Refusal.error(400, "The body must be a JSON object."));
        Map<String, String> problems = new LinkedHashMap<>();
        root.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> problems.put(name, "no such member"));
        ManualRun run = new ManualRun(
                text(root, "mode", problems),
                text(root, "to", problems),
                parameters(root.path("parameters"), problems),
                flag(root, "ping", problems),
                text(root, "note", problems));
        if (!problems.isEmpty()) {
            throw Refusal.fields(422, "Some members of the body are wrong.", problems);
        }
        return run;
    }

    private static boolean isEmpty(PushbackInputStream body) {
        try {
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
            }
            return first < 0;
        } catch (IOException broken) {
            throw new UncheckedIOException("the request's body broke off", broken);
        }
    }

    private static String text(JsonNode root, String name, Map<String, String> problems) {
        JsonNode value = root.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.stringValue().indexOf('\0') >= 0) {
            problems.put(name, "must be a text");
            return null;
        }
        return value.stringValue().isBlank() ? null : value.stringValue().strip();
    }

    private static boolean flag(JsonNode root, String name, Map<String, String> problems) {
        JsonNode value = root.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            problems.put(name, "must be true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    private static Map<String, String> parameters(JsonNode object, Map<String, String> problems) {
        if (object.isMissingNode() || object.isNull()) {
            return Map.of();
        }
        if (!object.isObject()) {
            problems.put("parameters", "must be an object");
            return Map.of();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        object.propertyStream().forEach(member -> {
            JsonNode value = member.getValue();
            boolean list = value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
            if (!list && !value.isValueNode()) {
                problems.put(member.getKey(), "must be a text, a number, true, false or a list of texts");
            }
            parameters.put(
                    member.getKey(),
                    list
                            ? value.valueStream().map(item -> item.asString("")).collect(Collectors.joining(","))
                            : value.asString(""));
        });
        return parameters;
    }
}
