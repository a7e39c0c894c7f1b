package org.kernelci.dashboard.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One path of the API (conventions 1, api-core 0.1, api-tree 2).
 *
 * @param name the route's name, also its label in the metrics
 * @param template path below {@code /api/}; {@code <name>} stands for one segment, {@code <name...>} for one or more;
 *     a slash at the end is part of the path
 * @param methods the {@code Allow} header
 * @param cached whether its answers are kept (conventions 9)
 * @param pattern matches the percent-decoded path
 */
public record Route(String name, String template, String methods, boolean cached, Pattern pattern) {

    private static final Pattern PARAMETER = Pattern.compile("<(\\w+)(\\.\\.\\.)?>");

    static Route get(String name, String template) {
        return new Route(name, template, "GET, HEAD, OPTIONS", false, pattern(template));
    }

    static Route cached(String name, String template) {
        return new Route(name, template, "GET, HEAD, OPTIONS", true, pattern(template));
    }

    static Route post(String name, String template) {
        return new Route(name, template, "POST, OPTIONS", false, pattern(template));
    }

    boolean allows(String method) {
        return List.of(methods.split(", ")).contains(method);
    }

    /** Whether it takes submissions, which a server does only for configured tokens. */
    boolean isIntake() {
        return template.startsWith("submissions");
    }

    /** The name in words, such as {@code Test Details} for {@code testDetails}. */
    String title() {
        String words = name.replaceFirst("View$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param path decoded path below {@code /api/} */
    Optional<Match> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int group = 1;
        for (Matcher parameter = PARAMETER.matcher(template); parameter.find(); group++) {
            values.put(parameter.group(1), matcher.group(group));
        }
        return Optional.of(new Match(this, values));
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int end = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(end, parameter.start())));
            regex.append(parameter.group(2) == null ? "([^/]+)" : "(.+)");
            end = parameter.end();
        }
        regex.append(Pattern.quote(template.substring(end)));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /**
     * A path that has met its route.
     *
     * @param values decoded values of the template's parameters
     */
    record Match(Route route, Map<String, String> values) {

        /**
         * The path for JAX-RS: each value is one segment, so a resource's {@code {branch}} may hold slashes. The first
         * byte of a value is always escaped, which keeps the issue named {@code extras} apart from the path
         * {@code issue/extras/}.
         */
        String canonicalPath() {
            return PARAMETER
                    .matcher(route.template())
                    .replaceAll(parameter -> PercentCode.encodeSegment(values.get(parameter.group(1))));
        }

        boolean holdsNul() {
            return values.values().stream().anyMatch(value -> value.indexOf('\0') >= 0);
        }
    }
}
