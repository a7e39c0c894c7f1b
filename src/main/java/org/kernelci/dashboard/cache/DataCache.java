package org.kernelci.dashboard.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.digest.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results of queries whose answers change slowly, kept as JSON in Redis (conventions 10). Where nothing is cached at
 * all, or Redis is away, every look finds nothing.
 */
@ApplicationScoped
public class DataCache {

    /** The number changes with the stored form. */
    private static final String SPACE = RedisStore.SPACE + "data:1:";

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    CacheSettings settings;

    @Inject
    RedisStore redis;

    /**
     * @param name of the query
     * @param parameters text that tells its questions apart
     */
    public <T> Optional<T> find(String name, String parameters, Class<T> type) {
        if (!settings.stores()) {
            return Optional.empty();
        }
        try {
            return redis.find(List.of(key(name, parameters))).map(value -> JSON.readValue(value, type));
        } catch (JacksonException damaged) {
            redis.countFailure();
            return Optional.empty();
        }
    }

    /**
     * Names and parameters as for {@link #find}.
     *
     * @return whether it is stored
     */
    public boolean keep(String name, String parameters, Object value, Duration lifetime) {
        return settings.stores() && redis.keep(key(name, parameters), JSON.writeValueAsBytes(value), lifetime);
    }

    private static byte[] key(String name, String parameters) {
        String digest = Sha256.hex(parameters);
        return (SPACE + name + ":" + digest).getBytes(UTF_8);
    }
}
