package org.kernelci.dashboard.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where long log excerpts of submissions go (ingest 10).
 *
 * @param converted whether they are moved to the storage at all
 * @param threshold longest excerpt, in characters, that stays in its row
 * @param token bearer token of the storage; nothing is moved without one
 * @param storage base address; uploads go to its {@code /upload}
 * @param remembered how many uploaded texts are remembered
 * @param parallel uploads at the same time
 * @param timeout longest time for one upload
 */
public record ExcerptSettings(
        boolean converted,
        int threshold,
        Optional<String> token,
        URI storage,
        int remembered,
        int parallel,
        Duration timeout) {

    static ExcerptSettings from(Variables variables) {
        return new ExcerptSettings(
                variables.flag("CONVERT_LOG_EXCERPT", false),
                variables.integer("LOGEXCERPT_THRESHOLD", 256, 0, 16_384),
                variables.text("STORAGE_TOKEN"),
                address(variables),
                variables.integer("CACHE_LOGS_SIZE_LIMIT", 100_000, 0, 10_000_000),
                variables.integer("STORAGE_UPLOADS", 8, 1, 64),
                Duration.ofSeconds(variables.integer("STORAGE_TIMEOUT_SECONDS", 30, 1, 300)));
    }

    private static URI address(Variables variables) {
        URI otherwise = URI.create("https://files-staging.kernelci.org");
        String text = variables.text("STORAGE_BASE_URL", otherwise.toString()).replaceAll("/+$", "");
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // falls through to the one message that says what is accepted
        }
        variables.refuse("STORAGE_BASE_URL", "expected an http(s) address, got \"" + text + "\"");
        return otherwise;
    }

    /** Whether excerpts are moved. */
    public boolean enabled() {
        return converted && token.isPresent();
    }

    @Override
    public String toString() {
        return "ExcerptSettings[" + storage + ", enabled " + enabled() + "]";
    }
}
