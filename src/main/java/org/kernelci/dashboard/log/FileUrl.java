package org.kernelci.dashboard.log;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https URL in the one form that is both checked and asked for (api-core 11): scheme and host in lower case,
 * no user, no fragment, no dot segments, written plainly or as {@code %2e}.
 *
 * @param uri with a host and a path
 */
record FileUrl(URI uri) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern ESCAPED_DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);
    private static final int GREATEST_PORT = 65_535;

    /** What people leave unescaped in paths. A backslash is not among it: clients disagree about its meaning. */
    private static final String UNESCAPED = " \"<>^`{|}";

    private static final Pattern AUTHORITY = Pattern.compile("[^/?#]*//[^/?#]*");

    /** Empty for whatever is not an absolute http or https URL with a host. */
    static Optional<FileUrl> of(String text) {
        return parsed(text).flatMap(FileUrl::canonical);
    }

    /** The target of a redirect from here. */
    Optional<FileUrl> redirect(String location) {
        return parsed(location).map(uri::resolve).flatMap(FileUrl::canonical);
    }

    String host() {
        return uri.getHost();
    }

    /** Decoded. */
    String path() {
        return uri.getPath();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static Optional<URI> parsed(String text) {
        Matcher authority = AUTHORITY.matcher(text);
        int path = authority.lookingAt() ? authority.end() : 0;
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            // brackets are for addresses of version 6
            boolean bracket = at >= path && (letter == '[' || letter == ']');
            if (bracket || UNESCAPED.indexOf(letter) >= 0) {
                escaped.append('%').append(Integer.toHexString(letter).toUpperCase(Locale.ROOT));
            } else {
                escaped.append(letter);
            }
        }
        try {
            return Optional.of(new URI(escaped.toString()));
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    private static Optional<FileUrl> canonical(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getPort() > GREATEST_PORT) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            return Optional.empty();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String text = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port
                + withoutDots(ESCAPED_DOT.matcher(uri.getRawPath()).replaceAll(".")) + query;
        return Optional.of(new FileUrl(URI.create(URI.create(text).toASCIIString())));
    }

    /** Not {@link URI#normalize}, which also drops the empty segments that object stores tell apart. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments =
                path.isEmpty() ? new String[] {""} : path.substring(1).split("/", -1);
        for (int index = 0; index < segments.length; index++) {
            boolean dots = segments[index].equals(".") || segments[index].equals("..");
            if (segments[index].equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[index]);
            } else if (index == segments.length - 1) {
                kept.addLast("");
            }
        }
        StringBuilder joined = new StringBuilder();
        for (Iterator<String> segment = kept.iterator(); segment.hasNext(); ) {
            joined.append('/').append(segment.next());
        }
        return joined.toString();
    }
}
