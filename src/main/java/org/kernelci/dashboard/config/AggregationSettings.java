package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;

/**
 * The counters of the listing tables.
 *
 * @param enabled whether this node works the queue
 * @param interval pause before another look at an empty queue
 * @param referenceQueueInterval pause between two looks at the queue tables of the reference's ingester
 */
public record AggregationSettings(boolean enabled, Duration interval, Duration referenceQueueInterval) {

    private static final Variable<Boolean> ENABLED = Variable.of(
            "AGGREGATION", Form.FLAG, "true", "whether this server keeps the counters; any number of servers may");
    private static final Variable<Duration> INTERVAL = Variable.of(
            "AGGREGATION_INTERVAL_MS", Form.milliseconds(10, 3_600_000), "500", "between two looks at an empty queue");
    private static final Variable<Duration> REFERENCE_QUEUES = Variable.of(
            "AGGREGATION_REFERENCE_QUEUES_SECONDS",
            Form.seconds(1, 86_400),
            "60",
            "between two looks at the queues of the existing backend's ingester");

    static final List<Variable<?>> VARIABLES = List.of(ENABLED, INTERVAL, REFERENCE_QUEUES);

    static AggregationSettings from(Variables variables) {
        return new AggregationSettings(
                variables.get(ENABLED), variables.get(INTERVAL), variables.get(REFERENCE_QUEUES));
    }
}
