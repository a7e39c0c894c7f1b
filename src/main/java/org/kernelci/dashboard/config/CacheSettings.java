package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;

/**
 * The cache of whole answers (conventions 9).
 *
 * @param lifetime how long an answer is repeated; zero stores nothing
 * @param redisHost where Redis is
 * @param redisPort its port
 * @param patience how long a request waits for Redis before it goes on without
 */
public record CacheSettings(Duration lifetime, String redisHost, int redisPort, Duration patience) {

    private static final Variable<Duration> LIFETIME = Variable.of(
            "CACHE_TIMEOUT",
            Form.seconds(0, 31_536_000),
            "180",
            "how long an answer is repeated from the cache; 0 stores nothing");
    private static final Variable<String> HOST = Variable.of(
            "REDIS_HOST",
            Form.TEXT,
            "127.0.0.1",
            "Redis, where those answers are; without it every answer is computed");
    private static final Variable<Integer> PORT = Variable.of("REDIS_PORT", Form.PORT, "6379", "its port");
    private static final Variable<Duration> PATIENCE =
            Variable.of("REDIS_TIMEOUT_MS", Form.milliseconds(1, 10_000), "100", "how long a request waits for Redis");

    static final List<Variable<?>> VARIABLES = List.of(LIFETIME, HOST, PORT, PATIENCE);

    static CacheSettings from(Variables variables) {
        Duration lifetime = variables.get(LIFETIME);
        return new CacheSettings(
                // whoever looks for a mistake wants to see every change at once
                variables.get(WebSettings.DEBUG) ? Duration.ZERO : lifetime,
                variables.get(HOST),
                variables.get(PORT),
                variables.get(PATIENCE));
    }

    /** Whether answers are stored at all. */
    public boolean stores() {
        return !lifetime.isZero();
    }
}
