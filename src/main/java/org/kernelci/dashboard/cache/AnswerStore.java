package org.kernelci.dashboard.cache;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.monitoring.Meters;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The answers in Redis. Nothing that Redis does is a failure here: whatever can't be read is absent, whatever can't be
 * written is not stored. A Redis that is away and one that is full differ: from a full one, answers are still read.
 */
@ApplicationScoped
public class AnswerStore {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_CONNECTIONS = 64;

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

    /** The first of the keys that has an answer. */
    Optional<StoredAnswer> find(List<AnswerKey> keys) {
        if (!redis.permits()) {
            return Optional.empty();
        }
        try {
            byte[][] names = keys.stream().map(AnswerKey::bytes).toArray(byte[][]::new);
            List<byte[]> values = client.mget(names);
            redis.succeeded();
            Optional<byte[]> value = values.stream().filter(Objects::nonNull).findFirst();
            return value.isPresent() ? Optional.of(StoredAnswer.from(value.get())) : Optional.empty();
        } catch (JedisException failure) {
            leaveAlone(failure);
        } catch (IOException damaged) {
            // as good as absent: the answer is made again and takes its place
            countFailure();
        }
        return Optional.empty();
    }

    void keep(AnswerKey key, StoredAnswer answer) {
        if (!redis.permits() || !writing.permits()) {
            return;
        }
        try {
            SetParams lifetime = SetParams.setParams().ex(settings.lifetime().toSeconds());
            client.set(key.bytes(), answer.toBytes(), lifetime);
            redis.succeeded();
            writing.succeeded();
        } catch (JedisDataException refused) {
            countFailure();
            writing.failed(refused);
        } catch (JedisException failure) {
            leaveAlone(failure);
        }
    }

    /** The idle connections are most likely broken as well, and each would cost another pause. */
    private void leaveAlone(JedisException failure) {
        countFailure();
        redis.failed(failure);
        client.getPool().clear();
    }

    private void countFailure() {
        meters.count("response_cache_failures");
    }
}
