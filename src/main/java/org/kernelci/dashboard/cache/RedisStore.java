package org.kernelci.dashboard.cache;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.monitoring.Meters;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * What all servers keep in Redis. Nothing that Redis does is a failure here: whatever can't be read is absent, whatever can't be
 * written is not stored. A Redis that is away and one that is full differ: from a full one, values are still read.
 */
@ApplicationScoped
public class RedisStore {

    /** How the keys of this application begin. */
    static final String SPACE = "kernelci-dashboard:";

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 64;
    private static final long MOST_COUNTED = 1_000_000;
    private static final ScanParams OURS = new ScanParams().match(SPACE + "*").count(1_000);

    @Inject
    CacheSettings settings;

    @Inject
    Meters meters;

    private final Circuit redis = new Circuit("Redis, the response cache,", PAUSE, System::nanoTime);
    private final Circuit writing = new Circuit("writing to Redis, the response cache,", PAUSE, System::nanoTime);
    private RedisClient client;

    /** Connects to nothing yet. */
    @PostConstruct
    void open() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(settings.patience());
        pool.setJmxEnabled(false);
        client = RedisClient.builder()
                .hostAndPort(settings.redisHost(), settings.redisPort())
                .clientConfig(DefaultJedisClientConfig.builder()
                        .timeoutMillis((int) settings.patience().toMillis())
                        .build())
                .poolConfig(pool)
                .build();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** The first of the keys that has a value. */
    Optional<byte[]> find(List<byte[]> keys) {
        if (!redis.permits()) {
            return Optional.empty();
        }
        try {
            List<byte[]> values = client.mget(keys.toArray(byte[][]::new));
            redis.succeeded();
            return values.stream().filter(Objects::nonNull).findFirst();
        } catch (JedisException failure) {
            leaveAlone(failure);
            return Optional.empty();
        }
    }

    /** @return whether it is stored */
    boolean keep(byte[] key, byte[] value, Duration lifetime) {
        if (!redis.permits() || !writing.permits()) {
            return false;
        }
        try {
            client.set(key, value, SetParams.setParams().ex(lifetime.toSeconds()));
            redis.succeeded();
            writing.succeeded();
            return true;
        } catch (JedisDataException refused) {
            countFailure();
            writing.failed(refused);
        } catch (JedisException failure) {
            leaveAlone(failure);
        }
        return false;
    }

    /**
     * What operators see of it.
     *
     * @param available whether Redis answers
     * @param entries values stored by all servers; at least {@link #MOST_COUNTED} when it is that
     * @param usedMemory what Redis reports, such as {@code 1.20M}; null when it is away
     */
    public record State(boolean available, long entries, String usedMemory) {}

    /** Asks Redis in spite of earlier failures: an operator wants to know. */
    public State state() {
        try {
            long entries = 0;
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                ScanResult<String> step = client.scan(cursor, OURS);
                entries += step.getResult().size();
                cursor = step.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START) && entries < MOST_COUNTED);
            return new State(true, entries, usedMemory());
        } catch (JedisException failure) {
            leaveAlone(failure);
            return new State(false, 0, null);
        }
    }

    /**
     * Removes every value, of all servers.
     *
     * @return how many; nothing when Redis is away
     */
    public OptionalLong flush() {
        try {
            long removed = 0;
            String cursor = ScanParams.SCAN_POINTER_START;
            do {
                ScanResult<String> step = client.scan(cursor, OURS);
                List<String> keys = step.getResult();
                removed += keys.isEmpty() ? 0 : client.unlink(keys.toArray(String[]::new));
                cursor = step.getCursor();
            } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
            return OptionalLong.of(removed);
        } catch (JedisException failure) {
            leaveAlone(failure);
            return OptionalLong.empty();
        }
    }

    private String usedMemory() {
        return client.info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory_human:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(null);
    }

    /** The idle connections are most likely broken as well, and each would cost another pause. */
    private void leaveAlone(JedisException failure) {
        countFailure();
        redis.failed(failure);
        client.getPool().clear();
    }

    /** Counts what Redis has refused or lost, or what came back damaged. */
    void countFailure() {
        meters.count("response_cache_failures");
    }
}
