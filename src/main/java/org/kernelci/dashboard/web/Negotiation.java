package org.kernelci.dashboard.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which answers of an {@code Accept} header JSON satisfies (conventions 3). Weights don't matter. */
final class Negotiation {

    /** Who prefers HTML gets JSON too. */
    private static final Set<String> SATISFIED =
            Set.of("*/*", "application/*", "application/json", "text/html", "text/*", "");

    private static final Set<String> FORMATS = Set.of("", "json", "api");

    private static final Pattern INDENT =
            Pattern.compile("application/json\\s*;(?:.*;)?\\s*indent\\s*=\\s*\"?(\\d{1,3})\"?\\s*(?:;.*)?");

    private Negotiation() {}

    /** Refuses with 404 for an unknown {@code format} and 406 when no range of the header allows JSON. */
    static void check(String format, String accept) {
        if (!FORMATS.contains(format)) {
            throw Refusal.detail(404, "Not found.");
        }
        if (format.isEmpty() && ranges(accept).stream().noneMatch(range -> SATISFIED.contains(type(range)))) {
            throw Refusal.detail(406, "Could not satisfy the request Accept header.");
        }
    }

    /** Blanks a level when the header asks for indented JSON. */
    static OptionalInt indent(String accept) {
        return ranges(accept).stream()
                .map(INDENT::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst();
    }

    /** The header's media types without their parameters, in its order. */
    static List<String> types(String accept) {
        return ranges(accept).stream().map(Negotiation::type).toList();
    }

    private static List<String> ranges(String accept) {
        return Arrays.stream(accept.split(","))
                .map(range -> range.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String type(String range) {
        return range.split(";", 2)[0].strip();
    }
}
