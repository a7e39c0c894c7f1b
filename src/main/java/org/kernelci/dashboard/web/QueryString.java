package org.kernelci.dashboard.web;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query string in their order (conventions 6). Names are case-sensitive. */
public final class QueryString {

    private static final int MOST_PARAMETERS = 1000;

    private final String text;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private QueryString(String text) {
        this.text = text;
        if (isTooLong()) {
            return;
        }
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(PercentCode.decodeForm(name), absent -> new ArrayList<>())
                        .add(PercentCode.decodeForm(value));
            }
        }
    }

    /** @param text the query as it was sent, without its question mark */
    public static QueryString of(String text) {
        return new QueryString(text);
    }

    public static QueryString of(UriInfo uri) {
        return of(Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse(""));
    }

    /** The value that counts when a parameter is repeated. */
    public Optional<String> last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every value of a parameter, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The names that occur, in the order of their first occurrence. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    String text() {
        return text;
    }

    /** More parameters than conventions 6.4 allows; they are not read then. */
    boolean isTooLong() {
        return text.chars().filter(letter -> letter == '&').count() >= MOST_PARAMETERS;
    }
}
