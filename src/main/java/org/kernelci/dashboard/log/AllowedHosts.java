package org.kernelci.dashboard.log;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The servers that may be asked (api-core 11). */
final class AllowedHosts {

    private final List<Entry> entries;

    /** @param patterns as {@link org.kernelci.dashboard.config.ProxySettings} describes them */
    AllowedHosts(List<String> patterns) {
        entries = patterns.stream().map(Entry::of).toList();
    }

    boolean allow(FileUrl url) {
        return entries.stream().anyMatch(entry -> entry.allows(url));
    }

    private record Entry(Pattern host, String path) {

        static Entry of(String pattern) {
            int slash = pattern.indexOf('/');
            String host = slash < 0 ? pattern : pattern.substring(0, slash);
            String[] parts = host.split("\\*", -1);
            String regex =
                    String.join(".*", Arrays.stream(parts).map(Pattern::quote).toList());
            return new Entry(
                    Pattern.compile(regex, Pattern.CASE_INSENSITIVE), slash < 0 ? "" : pattern.substring(slash));
        }

        boolean allows(FileUrl url) {
            return host.matcher(url.host()).matches() && (path.isEmpty() || isBelow(url.path()));
        }

        /** A server may take an escaped slash or a backslash for a separator, so neither may lead upwards. */
        private boolean isBelow(String decoded) {
            return decoded.startsWith(path)
                    && !Arrays.asList(decoded.split("[/\\\\]")).contains("..");
        }
    }
}
