package org.kernelci.dashboard.web;

import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the query parameters of one request by the rules of conventions 6 and collects what is wrong with them, so that
 * one answer tells every violation, in the order of reading. A reader that meets a wrong value notes it and answers the
 * default, which is of no use: call {@link #check} or {@link #checkWrapped} after the last one is read.
 */
public final class Parameters {

    private final QueryString query;
    private final List<Violation> violations = new ArrayList<>();

    private Parameters(QueryString query) {
        this.query = query;
    }

    public static Parameters of(UriInfo uri) {
        return new Parameters(QueryString.of(uri));
    }

    public static Parameters of(QueryString query) {
        return new Parameters(query);
    }

    public Optional<String> text(String name) {
        Optional<String> value = query.last(name);
        if (value.isPresent() && value.get().indexOf('\0') >= 0) {
            refuseNul(name, value.get());
            return Optional.empty();
        }
        return value;
    }

    /** An empty text is a value, not an absent one. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** Every value of a parameter that may be repeated, in order. */
    public List<String> texts(String name) {
        // the check of text() sees the last value only
        query.all(name).stream()
                .filter(value -> value.indexOf('\0') >= 0)
                .findFirst()
                .ifPresent(value -> refuseNul(name, value));
        return query.all(name);
    }

    /** A text whose absence violates {@code missing}. */
    public String required(String name) {
        if (query.last(name).isEmpty()) {
            Map<String, String> all = new LinkedHashMap<>();
            query.names().forEach(each -> query.last(each).ifPresent(value -> all.put(each, value)));
            refuse(Violation.of("missing", name, "Field required", all));
        }
        return text(name, "");
    }

    /** A text whose absence violates {@code string_type}. */
    public String requiredText(String name) {
        if (query.last(name).isEmpty()) {
            refuse(Violation.of("string_type", name, "Input should be a valid string", null));
        }
        return text(name, "");
    }

    /** A whole number of any size. */
    public Optional<BigInteger> integer(String name, Bound... bounds) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (QueryNumber.isOversized(text.get())) {
            refuse(Violation.of(
                    "int_parsing_size",
                    name,
                    "Unable to parse input string as an integer, exceeded maximum size (> 4300 digits)",
                    text.get()));
            return Optional.empty();
        }
        Optional<BigInteger> value = QueryNumber.integer(text.get());
        if (value.isEmpty()) {
            refuse(Violation.of(
                    "int_parsing",
                    name,
                    "Input should be a valid integer, unable to parse string as an integer",
                    text.get()));
            return Optional.empty();
        }
        for (Bound bound : bounds) {
            if (!bound.allows(value.get())) {
                refuse(Violation.of(bound.type(), List.of(name), bound.msg(), text.get(), bound.ctx()));
                return Optional.empty();
            }
        }
        return value;
    }

    public BigInteger integer(String name, long otherwise, Bound... bounds) {
        return integer(name, bounds).orElse(BigInteger.valueOf(otherwise));
    }

    /** A truth value in any of its spellings (filters 9.3). */
    public boolean flag(String name, boolean otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        switch (text.get().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1":
                return true;
            case "false", "f", "no", "n", "off", "0":
                return false;
            default:
                refuse(Violation.of(
                        "bool_parsing",
                        name,
                        "Input should be a valid boolean, unable to interpret input",
                        text.get()));
                return otherwise;
        }
    }

    /** A moment with microseconds. */
    public Optional<Instant> time(String name) {
        return text(name).flatMap(text -> moment(name, text));
    }

    /**
     * A moment whose absence violates {@code datetime_type}.
     *
     * @param loc what violations call it
     */
    public Optional<Instant> requiredTime(String name, String loc) {
        if (query.last(name).isEmpty()) {
            refuse(Violation.of("datetime_type", loc, "Input should be a valid datetime", null));
        }
        return text(name).flatMap(text -> moment(loc, text));
    }

    private Optional<Instant> moment(String loc, String text) {
        QueryTime time = QueryTime.of(text);
        if (time.instant().isEmpty()) {
            refuse(Violation.of(
                    "datetime_from_date_parsing",
                    List.of(loc),
                    "Input should be a valid datetime or date, " + time.problem(),
                    text,
                    Map.of("error", time.problem())));
        }
        return time.instant();
    }

    /** Every parameter with all its values, in order. */
    public QueryString query() {
        return query;
    }

    private void refuseNul(String name, String value) {
        String rule = "the character U+0000 is not allowed";
        refuse(Violation.of("value_error", List.of(name), "Value error, " + rule, value, Map.of("error", rule)));
    }

    /** Notes a violation that only the endpoint can see. */
    public void refuse(Violation violation) {
        violations.add(violation);
    }

    /** Refuses the request with class V when anything was wrong. */
    public void check() {
        if (!violations.isEmpty()) {
            throw Refusal.violations(violations);
        }
    }

    /** Refuses the request with class VE when anything was wrong. */
    public void checkWrapped() {
        if (!violations.isEmpty()) {
            throw Refusal.wrappedViolations(violations);
        }
    }
}
