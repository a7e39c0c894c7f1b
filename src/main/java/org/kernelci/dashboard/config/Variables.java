package org.kernelci.dashboard.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads variables by name and collects what is wrong with their values, so that one start reports every mistake.
 *
 * <p>An unset or empty variable has its default. A reader that meets a wrong value notes the problem and answers the
 * default, which nothing will ever see because {@link ConfigurationCheck} then refuses the start.
 */
public final class Variables {

    private static final JsonMapper JSON = new JsonMapper();

    private final Function<String, Optional<String>> lookup;
    private final List<String> problems = new ArrayList<>();

    public Variables(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** The problems met so far, one line each, naming the variable. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Notes a problem that only the caller can see, such as two variables that exclude each other. */
    public void refuse(String name, String problem) {
        problems.add(name + ": " + problem);
    }

    public Optional<String> text(String name) {
        return lookup.apply(name).filter(value -> !value.isEmpty());
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** Whole number within inclusive bounds. */
    public int integer(String name, int otherwise, int least, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one message that names the accepted range
        }
        refuse(name, "expected a whole number from " + least + " to " + most + ", got \"" + value.get() + "\"");
        return otherwise;
    }

    /** The text {@code true} or {@code false} in any case. */
    public boolean flag(String name, boolean otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        switch (value.get().strip().toLowerCase(Locale.ROOT)) {
            case "true":
                return true;
            case "false":
                return false;
            default:
                refuse(name, "expected true or false, got \"" + value.get() + "\"");
                return otherwise;
        }
    }

    /** One of an enum's names, in any case. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        E[] choices = otherwise.getDeclaringClass().getEnumConstants();
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(value.get().strip())) {
                return choice;
            }
        }
        String accepted = Stream.of(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        refuse(name, "expected one of " + accepted + ", got \"" + value.get() + "\"");
        return otherwise;
    }

    /** A JSON array of strings, such as {@code ["localhost"]}. */
    public List<String> texts(String name, List<String> otherwise) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            JsonNode array = JSON.readTree(value.get());
            if (array.isArray() && array.valueStream().allMatch(JsonNode::isString)) {
                return array.valueStream().map(JsonNode::stringValue).toList();
            }
        } catch (JacksonException notJson) {
            // falls through to the one message that says what is accepted
        }
        refuse(name, "expected a JSON array of strings, got \"" + value.get() + "\"");
        return otherwise;
    }

    /** A JSON object whose values are texts, numbers or flags, all as text; in its order. Unset: empty. */
    public Map<String, String> pairs(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return Map.of();
        }
        try {
            JsonNode object = JSON.readTree(value.get());
            if (object.isObject() && object.valueStream().allMatch(JsonNode::isValueNode)) {
                Map<String, String> pairs = new LinkedHashMap<>();
                object.propertyStream()
                        .forEach(property ->
                                pairs.put(property.getKey(), property.getValue().asString("")));
                return pairs;
            }
        } catch (JacksonException notJson) {
            // falls through to the one message that says what is accepted
        }
        refuse(name, "expected a JSON object of texts, numbers and flags, got \"" + value.get() + "\"");
        return Map.of();
    }
}
