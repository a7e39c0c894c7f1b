package org.kernelci.dashboard.config;

import java.time.Duration;

/**
 * The cache of whole answers (conventions 9).
 *
 * @param lifetime how long an answer is repeated; zero stores nothing
 * @param redisHost where Redis is
 * @param redisPort its port
 * @param patience how long a request waits for Redis before it goes on without
 */
public record CacheSettings(Duration lifetime, String redisHost, int redisPort, Duration patience) {

    static CacheSettings from(Variables variables) {
        int seconds = variables.integer("CACHE_TIMEOUT", 180, 0, 31_536_000);
        return new CacheSettings(
                // whoever looks for a mistake wants to see every change at once
                Duration.ofSeconds(variables.flag("DEBUG", false) ? 0 : seconds),
                variables.text("REDIS_HOST", "127.0.0.1"),
                variables.integer("REDIS_PORT", 6379, 1, 65_535),
                Duration.ofMillis(variables.integer("REDIS_TIMEOUT_MS", 100, 1, 10_000)));
    }

    /** Whether answers are stored at all. */
    public boolean stores() {
        return !lifetime.isZero();
    }
}
