package org.kernelci.dashboard.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Submissions over HTTP.
 *
 * @param origins the origin that each token may submit for, by the lower-case hexadecimal SHA-256 of the token; empty: the intake
 *     is off
 * @param mostBytes largest body
 */
public record IntakeSettings(Map<String, String> origins, long mostBytes) {

    private static final Pattern ENTRY = Pattern.compile("([a-z0-9_]{1,100}):([0-9a-fA-F]{64})");

    static IntakeSettings from(Variables variables) {
        Map<String, String> origins = new LinkedHashMap<>();
        int number = 0;
        for (String entry : variables.text("INGEST_TOKENS", "").split("[,\\s]+")) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches()) {
                String other = origins.putIfAbsent(parts.group(2).toLowerCase(Locale.ROOT), parts.group(1));
                if (other != null && !other.equals(parts.group(1))) {
                    variables.refuse("INGEST_TOKENS", "one token for two origins, " + other + " and " + parts.group(1));
                }
            } else if (!entry.isEmpty()) {
                // the entry itself may be a token that somebody forgot to hash
                variables.refuse(
                        "INGEST_TOKENS", "entry " + (number + 1) + " is not origin:SHA-256 in 64 hexadecimal digits");
            }
            number++;
        }
        if (!origins.isEmpty() && variables.text("INGEST_SPOOL_DIR").isEmpty()) {
            variables.refuse("INGEST_TOKENS", "submissions need a spool, set INGEST_SPOOL_DIR too");
        }
        return new IntakeSettings(
                origins, variables.integer("INGEST_HTTP_MAX_BYTES", 268_435_456, 1, Integer.MAX_VALUE));
    }

    /** Whether submissions over HTTP are taken at all. */
    public boolean enabled() {
        return !origins.isEmpty();
    }

    @Override
    public String toString() {
        return "IntakeSettings[" + origins.values() + ", at most " + mostBytes + " bytes]";
    }
}
