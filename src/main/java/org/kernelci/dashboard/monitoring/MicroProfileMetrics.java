package org.kernelci.dashboard.monitoring;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * The counters and gauges of one MicroProfile registry, under the names that MicroProfile gives them. The server's own page
 * is not used: it prints some of them twice, and none at all when one fails.
 */
final class MicroProfileMetrics implements MultiCollector {

    private static final Map<String, Unit> UNITS = Map.of(
            MetricUnits.BYTES, new Unit("_bytes", 1),
            MetricUnits.NANOSECONDS, new Unit("_seconds", 1e-9),
            MetricUnits.MICROSECONDS, new Unit("_seconds", 1e-6),
            MetricUnits.MILLISECONDS, new Unit("_seconds", 1e-3),
            MetricUnits.SECONDS, new Unit("_seconds", 1),
            MetricUnits.PERCENT, new Unit("_percent", 1));

    private final MetricRegistry registry;
    private final String scope;

    /** @param scope printed as a label; empty: no such label, because the dashboards know none */
    MicroProfileMetrics(MetricRegistry registry, String scope) {
        this.registry = registry;
        this.scope = scope;
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, Map<MetricID, Metric>> families = new TreeMap<>();
        registry.getMetrics()
                .forEach((id, metric) -> families.computeIfAbsent(id.getName(), name -> new LinkedHashMap<>())
                        .put(id, metric));
        MetricSnapshots.Builder page = MetricSnapshots.builder();
        families.forEach(
                (name, family) -> snapshot(registry.getMetadata(name), family).ifPresent(page::metricSnapshot));
        return page.build();
    }

    private Optional<MetricSnapshot> snapshot(Metadata metadata, Map<MetricID, Metric> family) {
        Unit unit = UNITS.getOrDefault(metadata.getUnit(), new Unit("", 1));
        String name = PrometheusNaming.sanitizeMetricName(metadata.getName().replace('.', '_') + unit.suffix());
        String help = metadata.getDescription();
        Metric first = family.values().iterator().next();
        if (first instanceof Counter) {
            CounterSnapshot.Builder counters =
                    CounterSnapshot.builder().name(name).help(help);
            family.forEach((id, metric) -> value(metric)
                    .ifPresent(value -> counters.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                            .labels(labels(id))
                            .value(Math.max(0, value * unit.factor()))
                            .build())));
            return Optional.of(counters.build());
        }
        if (first instanceof Gauge) {
            GaugeSnapshot.Builder gauges = GaugeSnapshot.builder().name(name).help(help);
            family.forEach((id, metric) -> value(metric)
                    .ifPresent(value -> gauges.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                            .labels(labels(id))
                            .value(value * unit.factor())
                            .build())));
            return Optional.of(gauges.build());
        }
        return Optional.empty();
    }

    /** Empty when it can't be told now: then the others are printed all the same. */
    private static Optional<Double> value(Metric metric) {
        try {
            if (metric instanceof Counter counter) {
                return Optional.of((double) counter.getCount());
            }
            return metric instanceof Gauge<?> gauge
                    ? Optional.ofNullable(gauge.getValue()).map(Number::doubleValue)
                    : Optional.empty();
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private Labels labels(MetricID id) {
        Map<String, String> labels = new TreeMap<>(id.getTags());
        if (!scope.isEmpty()) {
            labels.put("mp_scope", scope);
        }
        return Labels.of(labels.keySet().toArray(String[]::new), labels.values().toArray(String[]::new));
    }

    /** @param factor from what is stored to what is printed */
    private record Unit(String suffix, double factor) {}
}
