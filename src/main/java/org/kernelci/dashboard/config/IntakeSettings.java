package org.kernelci.dashboard.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final Variable<String> TOKENS = Variable.of(
                    "INGEST_TOKENS",
                    Form.of(
                            "text",
                            "entries `ORIGIN:SHA256` with commas or blanks between, the token's SHA-256 in hexadecimal",
                            Optional::of),
                    "who may submit over HTTP; needs `INGEST_SPOOL_DIR`; unset: nobody")
            .asSecret();
    private static final Variable<Integer> MOST_BYTES = Variable.of(
            "INGEST_HTTP_MAX_BYTES",
            Form.number("bytes", 1, Integer.MAX_VALUE),
            "268435456",
            "longest submission over HTTP, decompressed");

    static final List<Variable<?>> VARIABLES = List.of(TOKENS, MOST_BYTES);

    static IntakeSettings from(Variables variables) {
        Map<String, String> origins = new LinkedHashMap<>();
        int number = 0;
        for (String entry : variables.find(TOKENS).orElse("").split("[,\\s]+")) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches()) {
                String other = origins.putIfAbsent(parts.group(2).toLowerCase(Locale.ROOT), parts.group(1));
                if (other != null && !other.equals(parts.group(1))) {
                    variables.refuse(TOKENS, "one token for two origins, " + other + " and " + parts.group(1));
                }
            } else if (!entry.isEmpty()) {
                // the entry itself may be a token that somebody forgot to hash
                variables.refuse(TOKENS, "entry " + (number + 1) + " is not origin:SHA-256 in 64 hexadecimal digits");
            }
            number++;
        }
        if (!origins.isEmpty() && !variables.isSet(IngestSettings.SPOOL)) {
            variables.refuse(TOKENS, "submissions need a spool, set INGEST_SPOOL_DIR too");
        }
        return new IntakeSettings(origins, variables.get(MOST_BYTES));
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
