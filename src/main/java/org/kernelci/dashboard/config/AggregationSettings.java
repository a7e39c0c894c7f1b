package org.kernelci.dashboard.config;

import java.time.Duration;

/**
 * The counters of the listing tables.
 *
 * @param enabled whether this node works the queue
 * @param interval pause before another look at an empty queue
 * @param referenceQueueInterval pause between two looks at the queue tables of the reference's ingester
 */
public record AggregationSettings(boolean enabled, Duration interval, Duration referenceQueueInterval) {

    static AggregationSettings from(Variables variables) {
        return new AggregationSettings(
                variables.flag("AGGREGATION", true),
                Duration.ofMillis(variables.integer("AGGREGATION_INTERVAL_MS", 500, 10, 3_600_000)),
                Duration.ofSeconds(variables.integer("AGGREGATION_REFERENCE_QUEUES_SECONDS", 60, 1, 86_400)));
    }
}
