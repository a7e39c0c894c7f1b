package org.kernelci.dashboard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * One broken rule of a request, as conventions 5.3 describes it.
 *
 * @param type name of the rule, which also ends the address in {@code url}
 * @param loc parameter or member names and list positions that lead to the value
 * @param input the offending value; the enclosing map when a required one is missing
 * @param ctx bounds or reasons that the message mentions; null when it mentions none, and then not written
 */
public record Violation(
        String type,
        List<Object> loc,
        String msg,
        Object input,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> ctx,
        String url) {

    public static Violation of(String type, String name, String msg, Object input) {
        return of(type, List.of(name), msg, input, null);
    }

    public static Violation of(String type, List<Object> loc, String msg, Object input, Map<String, Object> ctx) {
        return new Violation(type, loc, msg, input, ctx, "https://errors.pydantic.dev/2.13/v/" + type);
    }

    /** Class V content: the JSON array that the answers hold as a string. */
    static String text(List<Violation> violations) {
        return wellFormed(JsonText.of(violations));
    }

    /** An echoed input may hold half a surrogate pair, which UTF-8 can't carry. */
    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? '\uFFFD' : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
