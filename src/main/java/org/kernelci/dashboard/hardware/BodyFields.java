package org.kernelci.dashboard.hardware;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.filter.WholeNumber;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the members of a request body and collects what is wrong with them (api-hardware 6.1 and 6.3). A reader that
 * meets a wrong value notes it and answers something of no use: call {@link #check} after the last one.
 */
final class BodyFields {

    private static final String BAD_TIME = "startTimestampInSeconds and endTimestampInSeconds must be a Unix Timestamp";

    private static final String BAD_JSON = "Invalid body, request body must be a valid json string";
    private static final String NO_TEXT = "Input should be a valid string";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode body;
    private final List<Violation> violations = new ArrayList<>();

    private BodyFields(JsonNode body) {
        this.body = body;
    }

    /**
     * @param explain whether the answer says what could not be read
     * @throws Refusal with status 400 for a body that is no JSON object
     */
    static BodyFields of(byte[] bytes, boolean explain) {
        JsonNode body;
        try {
            body = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            throw unreadable("the body is no UTF-8", explain);
        } catch (JacksonException noJson) {
            throw Refusal.error(400, BAD_JSON);
        }
        if (body.isMissingNode()) {
            throw Refusal.error(400, BAD_JSON);
        }
        if (!body.isObject()) {
            throw unreadable("the body must be an object", explain);
        }
        return new BodyFields(body);
    }

    /** The answer to a body whose parts cannot be converted, whichever they are. */
    static Refusal unreadable(String reason, boolean explain) {
        return explain ? Refusal.explained(400, BAD_TIME, reason) : Refusal.error(400, BAD_TIME);
    }

    /** Refuses the request with class V when anything was wrong. */
    void check() {
        if (!violations.isEmpty()) {
            throw Refusal.violations(violations);
        }
    }

    String origin() {
        JsonNode value = body.get("origin");
        return value == null ? "maestro" : text(value, List.of("origin"));
    }

    /** A time as its text or its number; {@link #moment} makes sense of it. */
    JsonNode time(String name) {
        JsonNode value = body.get(name);
        if (value == null) {
            missing(name);
        } else if (!value.isString() && !value.isIntegralNumber() && !value.isBoolean() && !isWhole(value)) {
            violate("string_type", List.of(name, "str"), NO_TEXT, value);
            if (value.isNumber()) {
                violate(
                        "int_from_float",
                        List.of(name, "int"),
                        "Input should be a valid integer, got a number with a fractional part",
                        value);
            } else {
                violate("int_type", List.of(name, "int"), "Input should be a valid integer", value);
            }
        }
        return value;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
    }

    /** The moment that a checked time means; empty where it means none between the years 1 and 9999. */
    static Optional<OffsetDateTime> moment(JsonNode time) {
        Optional<Long> seconds = time.isString()
                ? WholeNumber.read(time.stringValue())
                : Optional.of(time.isBoolean() ? time.booleanValue() ? 1L : 0L : (long) time.doubleValue());
        try {
            return seconds.map(Instant::ofEpochSecond)
                    .map(instant -> instant.atOffset(ZoneOffset.UTC))
                    .filter(moment -> moment.getYear() >= 1 && moment.getYear() <= 9999);
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    /** An object of texts that must be there. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode value = body.get(name);
        if (value == null) {
            missing(name);
        } else if (!value.isObject()) {
            noDictionary(name, value);
        } else {
            value.properties()
                    .forEach(member ->
                            texts.put(member.getKey(), text(member.getValue(), List.of(name, member.getKey()))));
        }
        return texts;
    }

    /** An object that may be absent or null; then null. */
    JsonNode object(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            noDictionary(name, value);
        }
        return value;
    }

    /** Objects of texts that must be there, with all of the given members. */
    List<Map<String, String>> rows(String name, String className, List<String> members) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode value = body.get(name);
        if (value == null) {
            missing(name);
        } else if (!value.isArray()) {
            violate("list_type", List.of(name), "Input should be a valid list", value);
        } else {
            for (int at = 0; at < value.size(); at++) {
                rows.add(row(value.get(at), List.of(name, at), className, members));
            }
        }
        return rows;
    }

    private Map<String, String> row(JsonNode value, List<Object> at, String className, List<String> members) {
        Map<String, String> row = new LinkedHashMap<>();
        if (!value.isObject()) {
            violations.add(Violation.of(
                    "model_type",
                    at,
                    "Input should be a valid dictionary or instance of " + className,
                    value,
                    Map.of("class_name", className)));
            return row;
        }
        for (String member : members) {
            List<Object> place = new ArrayList<>(at);
            place.add(member);
            if (value.has(member)) {
                row.put(member, text(value.get(member), place));
            } else {
                violate("missing", place, "Field required", value);
            }
        }
        return row;
    }

    private String text(JsonNode value, List<Object> place) {
        if (!value.isString()) {
            violate("string_type", place, NO_TEXT, value);
            return "";
        }
        if (value.stringValue().indexOf('\0') >= 0) {
            violate("value_error", place, "Value error, the character U+0000 is not allowed", value);
        }
        return value.stringValue();
    }

    private void missing(String name) {
        violate("missing", List.of(name), "Field required", body);
    }

    private void noDictionary(String name, JsonNode value) {
        violate("dict_type", List.of(name), "Input should be a valid dictionary", value);
    }

    private void violate(String type, List<Object> place, String message, JsonNode input) {
        violations.add(Violation.of(type, place, message, input, null));
    }
}
