package org.kernelci.dashboard.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One computation for all equal requests that are under way in this server at the same time. */
final class Flights<K, V> {

    private final Map<K, CompletableFuture<Optional<V>>> underWay = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a request waits for another one's result */
    Flights(Duration patience) {
        this.patience = patience;
    }

    Flight join(K key) {
        CompletableFuture<Optional<V>> own = new CompletableFuture<>();
        CompletableFuture<Optional<V>> other = underWay.putIfAbsent(key, own);
        return new Flight(key, other == null ? own : other, other == null);
    }

    /** One request's part. The first computes, lands the result and closes; the others wait for it. */
    final class Flight implements AutoCloseable {

        private final K key;
        private final CompletableFuture<Optional<V>> result;
        private final boolean first;

        private Flight(K key, CompletableFuture<Optional<V>> result, boolean first) {
            this.key = key;
            this.result = result;
            this.first = first;
        }

        boolean isFirst() {
            return first;
        }

        /** The result of the first; empty when it has none to share or takes too long. */
        Optional<V> await() {
            try {
                return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (TimeoutException | ExecutionException alone) {
                return Optional.empty();
            }
        }

        void land(V value) {
            result.complete(Optional.of(value));
        }

        /** Nothing to share, or nothing more: whoever waits goes on alone, whoever comes is first. */
        @Override
        public void close() {
            if (first) {
                underWay.remove(key, result);
                result.complete(Optional.empty());
            }
        }
    }
}
