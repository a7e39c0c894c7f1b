package org.kernelci.dashboard.monitoring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Counts, durations, sizes and gauges (conventions 17).
 *
 * <pre>{@code
 * meters.count("ingestion_files", "result", "stored");
 * meters.time("ingestion_stage_seconds", duration, "stage", "parse");
 * }</pre>
 *
 * <p>Names are in snake case with their unit at the end; a counter's {@code _total} is added when it is printed. Labels are
 * pairs of name and value, the same names at every use of a metric; a null value prints as {@code None}. Values may come
 * from clients: past {@value #MOST_SERIES} combinations of a metric, new ones are counted with {@value #OTHER} for every
 * value.
 */
public final class Meters {

    static final int MOST_SERIES = 5_000;
    static final String OTHER = "other";

    private static final int LONGEST_VALUE = 120;
    private static final Duration[] DURATIONS = IntStream.of(
                    10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000, 25_000, 50_000, 75_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] POWERS_OF_TWO =
            IntStream.range(0, 30).mapToDouble(power -> 1L << power).toArray();

    private final Map<Series, Tally> counters = new ConcurrentHashMap<>();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Series, DistributionSummary> sizes = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> seriesOf = new ConcurrentHashMap<>();
    private final PrometheusMeterRegistry buckets = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Registry registry;

    /** Counts for nobody but {@link #counted}: for tests and for work outside of a server. */
    public Meters() {
        this(new Registry() {
            @Override
            public Tally counter(String name, String... labels) {
                LongAdder sum = new LongAdder();
                return new Tally(sum::add, sum::sum);
            }

            @Override
            public void gauge(String name, DoubleSupplier value, String... labels) {
                // nobody asks
            }
        });
    }

    Meters(Registry registry) {
        this.registry = registry;
        // names are given as they are printed
        buckets.config().namingConvention((name, type, unit) -> name);
    }

    /** Adds one. */
    public void count(String name, String... labels) {
        count(1, name, labels);
    }

    /** @param amount to add, not negative */
    public void count(long amount, String name, String... labels) {
        tally(name, labels).add().accept(amount);
    }

    /** What a counter holds, since the server started. */
    public long counted(String name, String... labels) {
        return tally(name, labels).sum().getAsLong();
    }

    /**
     * A value to be asked for at every scrape.
     *
     * @param value must answer at once and not throw; NaN when it isn't known
     */
    public void gauge(String name, DoubleSupplier value, String... labels) {
        registry.gauge(name, value, Series.of(name, labels).labelArray());
    }

    /** A counter that somebody else keeps, asked for at every scrape. */
    public void watch(String name, LongSupplier sum, String... labels) {
        FunctionCounter.builder(name, sum, LongSupplier::getAsLong)
                .description(meaning(name))
                .tags(Series.of(name, labels).labelArray())
                .register(buckets);
    }

    /** A duration, into buckets from 10 ms to 75 s; the name ends in {@code _seconds} unless others decided it. */
    public void time(String name, Duration duration, String... labels) {
        Series series = Series.of(name, labels);
        Timer known = timers.get(series);
        (known != null ? known : timers.computeIfAbsent(admitted(series), this::timer)).record(duration);
    }

    /** A number of bytes, rows or the like, into buckets of powers of two. */
    public void size(String name, double amount, String... labels) {
        Series series = Series.of(name, labels);
        DistributionSummary known = sizes.get(series);
        (known != null ? known : sizes.computeIfAbsent(admitted(series), this::sizes)).record(amount);
    }

    /** Makes a duration's buckets appear before anything was measured. */
    void expect(String name, String... labels) {
        timers.computeIfAbsent(admitted(Series.of(name, labels)), this::timer);
    }

    /** Where the distributions are. */
    PrometheusMeterRegistry buckets() {
        return buckets;
    }

    private Tally tally(String name, String... labels) {
        Series series = Series.of(name, labels);
        Tally known = counters.get(series);
        return known != null
                ? known
                : counters.computeIfAbsent(admitted(series), admitted -> registry.counter(name, admitted.labelArray()));
    }

    private Timer timer(Series series) {
        return Timer.builder(series.name())
                .description(meaning(series.name()))
                .serviceLevelObjectives(DURATIONS)
                .tags(series.labelArray())
                .register(buckets);
    }

    private DistributionSummary sizes(Series series) {
        return DistributionSummary.builder(series.name())
                .description(meaning(series.name()))
                .serviceLevelObjectives(POWERS_OF_TWO)
                .tags(series.labelArray())
                .register(buckets);
    }

    private static String meaning(String name) {
        return Catalogue.get().meaning(name).orElse(null);
    }

    /** A new series as it is kept: itself, or the one that stands for all that come too late. */
    private Series admitted(Series series) {
        int place = seriesOf.computeIfAbsent(series.name(), name -> new AtomicInteger())
                .getAndUpdate(count -> Math.min(count + 1, MOST_SERIES));
        return place < MOST_SERIES ? series : series.withoutValues();
    }

    /** Where counters and gauges live. */
    interface Registry {

        Tally counter(String name, String... labels);

        void gauge(String name, DoubleSupplier value, String... labels);
    }

    /** One counter. */
    record Tally(LongConsumer add, LongSupplier sum) {}

    /** @param labels names and values in turn */
    private record Series(String name, List<String> labels) {

        static Series of(String name, String... labels) {
            if (labels.length % 2 != 0) {
                throw new IllegalArgumentException(name + ": a label without a value in " + Arrays.toString(labels));
            }
            String[] values = labels.clone();
            for (int i = 1; i < values.length; i += 2) {
                values[i] = values[i] == null ? "None" : cut(values[i]);
            }
            return new Series(name, List.of(values));
        }

        Series withoutValues() {
            String[] values = labelArray();
            for (int i = 1; i < values.length; i += 2) {
                values[i] = OTHER;
            }
            return new Series(name, List.of(values));
        }

        String[] labelArray() {
            return labels.toArray(String[]::new);
        }

        private static String cut(String value) {
            return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        }
    }
}
