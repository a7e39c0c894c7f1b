package org.kernelci.dashboard.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a variable's text may be and what it means to the program.
 *
 * @param type in a word or two: {@code flag}, {@code seconds}
 * @param allowed which texts are accepted, where the type doesn't say it: {@code 1 to 300}
 * @param expected the same as the words of a problem: {@code a whole number from 1 to 300}
 * @param parser empty for texts that are not accepted
 */
record Form<T>(String type, String allowed, String expected, Function<String, Optional<T>> parser) {

    private static final JsonMapper JSON = new JsonMapper();

    static final Form<String> TEXT = new Form<>("text", "", "a text", Optional::of);

    static final Form<Path> PATH = new Form<>("path", "", "a path", Form::path);

    /** The text {@code true} or {@code false} in any case. */
    static final Form<Boolean> FLAG = new Form<>("flag", "", "true or false", Form::flag);

    static final Form<Integer> PORT = number("port", 1, 65_535);

    /** A JSON array of strings, such as {@code ["localhost"]}. */
    static final Form<List<String>> TEXTS = new Form<>("JSON array", "", "a JSON array of strings", Form::texts);

    /** A JSON object whose values are texts, numbers or flags, all as text; in its order. */
    static final Form<Map<String, String>> PAIRS =
            new Form<>("JSON object", "", "a JSON object of texts, numbers and flags", Form::pairs);

    /** Whole number within inclusive bounds. */
    static Form<Integer> number(String unit, int least, int most) {
        String allowed = least + " to " + most;
        return new Form<>(unit, allowed, "a whole number from " + allowed, text -> whole(text, least, most));
    }

    static Form<Duration> milliseconds(int least, int most) {
        return number("milliseconds", least, most).as(Duration::ofMillis);
    }

    static Form<Duration> seconds(int least, int most) {
        return number("seconds", least, most).as(Duration::ofSeconds);
    }

    static Form<Duration> hours(int least, int most) {
        return number("hours", least, most).as(Duration::ofHours);
    }

    static Form<Duration> days(int least, int most) {
        return number("days", least, most).as(Duration::ofDays);
    }

    /** One of an enum's names, in any case. */
    static <E extends Enum<E>> Form<E> choice(Class<E> choices) {
        String accepted = Stream.of(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Form<>("choice", accepted, "one of " + accepted, text -> Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(text.strip()))
                .findFirst());
    }

    static Form<String> matching(String expected, Pattern pattern) {
        return of("text", expected, text -> Optional.of(text)
                .filter(given -> pattern.matcher(given).matches()));
    }

    static <T> Form<T> of(String type, String expected, Function<String, Optional<T>> parser) {
        return new Form<>(type, expected, expected, parser);
    }

    /** The same texts, which mean something else to the program. */
    <R> Form<R> as(Function<T, R> meaning) {
        return new Form<>(type, allowed, expected, text -> parser.apply(text).map(meaning));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> whole(String text, int least, int most) {
        try {
            return Optional.of(Integer.parseInt(text.strip())).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> texts(String text) {
        return json(text)
                .filter(array -> array.isArray() && array.valueStream().allMatch(JsonNode::isString))
                .map(array -> array.valueStream().map(JsonNode::stringValue).toList());
    }

    private static Optional<Map<String, String>> pairs(String text) {
        return json(text)
                .filter(object -> object.isObject() && object.valueStream().allMatch(JsonNode::isValueNode))
                .map(object -> {
                    Map<String, String> pairs = new LinkedHashMap<>();
                    object.propertyStream()
                            .forEach(property -> pairs.put(
                                    property.getKey(), property.getValue().asString("")));
                    return pairs;
                });
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The text that {@link #PAIRS} reads as these. */
    static String written(Map<String, String> pairs) {
        return JSON.writeValueAsString(pairs);
    }
}
