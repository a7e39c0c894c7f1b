package org.kernelci.dashboard.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.config.CacheSettings;

/** The answers in Redis. */
@ApplicationScoped
public class AnswerStore {

    @Inject
    CacheSettings settings;

    @Inject
    RedisStore redis;

    /** The first of the keys that has an answer. */
    Optional<StoredAnswer> find(List<AnswerKey> keys) {
        Optional<byte[]> value = redis.find(keys.stream().map(AnswerKey::bytes).toList());
        try {
            return value.isPresent() ? Optional.of(StoredAnswer.from(value.get())) : Optional.empty();
        } catch (IOException damaged) {
            // as good as absent: the answer is made again and takes its place
            redis.countFailure();
            return Optional.empty();
        }
    }

    void keep(AnswerKey key, StoredAnswer answer) {
        redis.keep(key.bytes(), answer.toBytes(), settings.lifetime());
    }
}
