package org.kernelci.dashboard.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
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

    private static final Variable<Boolean> CONVERTED = Variable.of(
            "CONVERT_LOG_EXCERPT",
            Form.FLAG,
            "false",
            "whether long log excerpts of builds and tests move to the storage service; needs `STORAGE_TOKEN`");
    private static final Variable<Integer> THRESHOLD = Variable.of(
            "LOGEXCERPT_THRESHOLD",
            Form.number("characters", 0, 16_384),
            "256",
            "longest excerpt that stays in its row");
    private static final Variable<URI> STORAGE = Variable.of(
            "STORAGE_BASE_URL",
            Form.of("URL", "an http(s) address", ExcerptSettings::address),
            "https://files-staging.kernelci.org",
            "the storage service; uploads go to its `/upload`");
    private static final Variable<String> TOKEN = Variable.of(
                    "STORAGE_TOKEN", Form.TEXT, "its bearer token; unset: nothing moves there")
            .asSecret();
    private static final Variable<Integer> PARALLEL =
            Variable.of("STORAGE_UPLOADS", Form.number("number", 1, 64), "8", "uploads at the same time");
    private static final Variable<Duration> TIMEOUT =
            Variable.of("STORAGE_TIMEOUT_SECONDS", Form.seconds(1, 300), "30", "longest time for one upload");
    private static final Variable<Integer> REMEMBERED = Variable.of(
            "CACHE_LOGS_SIZE_LIMIT",
            Form.number("number", 0, 10_000_000),
            "100000",
            "uploaded texts that are remembered, so that they are not uploaded again");

    static final List<Variable<?>> VARIABLES =
            List.of(CONVERTED, THRESHOLD, STORAGE, TOKEN, PARALLEL, TIMEOUT, REMEMBERED);

    static ExcerptSettings from(Variables variables) {
        return new ExcerptSettings(
                variables.get(CONVERTED),
                variables.get(THRESHOLD),
                variables.find(TOKEN),
                variables.get(STORAGE),
                variables.get(REMEMBERED),
                variables.get(PARALLEL),
                variables.get(TIMEOUT));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.replaceAll("/+$", "")))
                    .filter(address ->
                            address.getHost() != null && address.getScheme().matches("https?"));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
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
