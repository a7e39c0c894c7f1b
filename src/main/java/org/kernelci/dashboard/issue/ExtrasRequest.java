package org.kernelci.dashboard.issue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelci.dashboard.web.QueryNumber;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.Violation;
import tools.jackson.databind.JsonNode;

/** Reads the body of {@code issue/extras/}: {@code {"issues":[["<id>",<version>],...]}} (api-core 7). */
final class ExtrasRequest {

    private static final String ISSUES = "issues";
    private static final int PAIR = 2;

    private final List<Violation> violations = new ArrayList<>();
    private final Set<IssueVersion> versions = new LinkedHashSet<>();

    private ExtrasRequest() {}

    /**
     * The versions that a body asks for, each once, in its order.
     *
     * @param body nothing when it is no JSON
     * @throws Refusal with status 400 when it is anything but such an object, or asks for nothing
     */
    static Set<IssueVersion> read(Optional<JsonNode> body) {
        JsonNode object = body.filter(JsonNode::isObject)
                .orElseThrow(() -> Refusal.error(400, "Invalid body, request body must be a valid json string"));
        ExtrasRequest request = new ExtrasRequest();
        request.addAll(object);
        if (!request.violations.isEmpty()) {
            throw Refusal.violations(request.violations);
        }
        if (request.versions.isEmpty()) {
            throw Refusal.error(400, "Invalid body, the issue list must not be empty");
        }
        return request.versions;
    }

    private void addAll(JsonNode body) {
        JsonNode issues = body.get(ISSUES);
        if (issues == null) {
            refuse("missing", List.of(ISSUES), "Field required", body);
        } else if (!issues.isArray()) {
            refuse("list_type", List.of(ISSUES), "Input should be a valid list", issues);
        } else {
            for (int at = 0; at < issues.size(); at++) {
                add(at, issues.get(at));
            }
        }
    }

    private void add(int at, JsonNode pair) {
        if (!pair.isArray()) {
            refuse("tuple_type", List.of(ISSUES, at), "Input should be a valid tuple", pair);
            return;
        }
        if (pair.size() > PAIR) {
            violations.add(Violation.of(
                    "too_long",
                    List.of(ISSUES, at),
                    "Tuple should have at most 2 items after validation, not " + pair.size(),
                    pair,
                    Map.of("field_type", "Tuple", "max_length", PAIR, "actual_length", pair.size())));
            return;
        }
        Optional<String> id = pair.isEmpty() ? missing(at, 0, pair) : id(at, pair.get(0));
        Optional<BigInteger> version = pair.size() < PAIR ? missing(at, 1, pair) : version(at, pair.get(1));
        if (id.isPresent() && version.isPresent()) {
            versions.add(new IssueVersion(id.get(), version.get()));
        }
    }

    private <T> Optional<T> missing(int at, int item, JsonNode pair) {
        return refuse("missing", List.of(ISSUES, at, item), "Field required", pair);
    }

    private Optional<String> id(int at, JsonNode id) {
        List<Object> place = List.of(ISSUES, at, 0);
        if (!id.isString()) {
            return refuse("string_type", place, "Input should be a valid string", id);
        }
        String text = id.stringValue();
        if (text.indexOf('\0') >= 0) {
            String rule = "the character U+0000 is not allowed";
            violations.add(Violation.of("value_error", place, "Value error, " + rule, id, Map.of("error", rule)));
            return Optional.empty();
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return refuse(
                    "string_unicode",
                    place,
                    "Input should be a valid string, unable to parse raw data as a unicode string",
                    id);
        }
        return Optional.of(text);
    }

    /** An integer, also as a text, as a fraction that is none, or as a truth value. */
    private Optional<BigInteger> version(int at, JsonNode version) {
        List<Object> place = List.of(ISSUES, at, 1);
        if (version.isBoolean()) {
            return Optional.of(version.booleanValue() ? BigInteger.ONE : BigInteger.ZERO);
        }
        if (version.isString()) {
            Optional<BigInteger> number = QueryNumber.integer(version.stringValue());
            return number.isPresent()
                    ? number
                    : refuse(
                            "int_parsing",
                            place,
                            "Input should be a valid integer, unable to parse string as an integer",
                            version);
        }
        if (!version.isNumber()) {
            return refuse("int_type", place, "Input should be a valid integer", version);
        }
        return version.isIntegralNumber() ? Optional.of(version.bigIntegerValue()) : whole(place, version);
    }

    private Optional<BigInteger> whole(List<Object> place, JsonNode version) {
        double number = version.doubleValue();
        if (!Double.isFinite(number)) {
            return refuse("finite_number", place, "Input should be a finite number", version);
        }
        if (number != Math.rint(number)) {
            return refuse(
                    "int_from_float",
                    place,
                    "Input should be a valid integer, got a number with a fractional part",
                    version);
        }
        return Optional.of(new BigDecimal(number).toBigIntegerExact());
    }

    private <T> Optional<T> refuse(String type, List<Object> place, String message, JsonNode input) {
        violations.add(Violation.of(type, place, message, input, null));
        return Optional.empty();
    }
}
