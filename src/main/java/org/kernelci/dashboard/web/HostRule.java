package org.kernelci.dashboard.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which {@code Host} headers are served (conventions 8): any port, any case.
 *
 * @param allowed host names; {@code *} allows all, a leading dot a domain with its subdomains
 */
record HostRule(List<String> allowed) {

    private static final Pattern HOST =
            Pattern.compile("([a-z0-9.-]+|\\[[a-f0-9]*:[a-f0-9.:]+])(?::[0-9]+)?", Pattern.CASE_INSENSITIVE);

    boolean allows(String header) {
        Matcher matcher = HOST.matcher(header);
        if (!matcher.matches()) {
            return false;
        }
        String host = matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return allowed.stream().anyMatch(pattern -> covers(pattern.toLowerCase(Locale.ROOT), host));
    }

    private static boolean covers(String pattern, String host) {
        return pattern.equals("*")
                || pattern.equals(host)
                || pattern.startsWith(".") && (host.endsWith(pattern) || host.equals(pattern.substring(1)));
    }
}
