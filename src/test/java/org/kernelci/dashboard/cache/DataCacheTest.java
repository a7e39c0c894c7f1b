package org.kernelci.dashboard.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.launcher.EmbeddedRedis;
import org.kernelci.dashboard.monitoring.Meters;
import redis.clients.jedis.RedisClient;

class DataCacheTest {

    record Finding(String name, Map<String, List<Integer>> counts) {}

    private static final Finding FINDING = new Finding("\u00fc", Map.of("a", List.of(1, 2)));
    private static final Duration LONG = Duration.ofHours(1);

    private final EmbeddedRedis server = EmbeddedRedis.start();
    private final RedisStore store = new RedisStore();
    private final DataCache cache = new DataCache();

    DataCacheTest() {
        use(Duration.ofSeconds(180));
        store.meters = new Meters();
        store.open();
    }

    private void use(Duration lifetime) {
        cache.settings = new CacheSettings(lifetime, "127.0.0.1", server.port(), Duration.ofSeconds(2));
        cache.redis = store;
        store.settings = cache.settings;
    }

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void whatIsKeptIsFoundByItsNameAndParameters() {
        assertTrue(cache.keep("things", "1", FINDING, LONG));

        assertEquals(Optional.of(FINDING), cache.find("things", "1", Finding.class));
        assertEquals(Optional.empty(), cache.find("things", "2", Finding.class));
        assertEquals(Optional.empty(), cache.find("others", "1", Finding.class));
    }

    @Test
    void whatCannotBeReadIsAbsent() {
        cache.keep("things", "1", List.of("another shape"), LONG);

        assertEquals(Optional.empty(), cache.find("things", "1", Finding.class));
    }

    @Test
    void nothingIsKeptWhereNothingIsCached() {
        use(Duration.ZERO);

        assertFalse(cache.keep("things", "1", FINDING, LONG));
        try (RedisClient client = RedisClient.create("127.0.0.1", server.port())) {
            assertEquals(0, client.dbSize());
        }
    }

    @Test
    void withoutRedisNothingIsFoundAndNothingFails() {
        server.close();

        assertFalse(cache.keep("things", "1", FINDING, LONG));
        assertEquals(Optional.empty(), cache.find("things", "1", Finding.class));
    }
}
