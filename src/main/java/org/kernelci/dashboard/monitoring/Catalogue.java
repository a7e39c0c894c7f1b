package org.kernelci.dashboard.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the metrics are and mean, from {@code monitoring/metrics.properties}. */
final class Catalogue {

    private static final Catalogue INSTANCE = read();

    private final Map<String, Entry> entries;

    private Catalogue(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** @param labels names with their values; no values where they aren't known beforehand */
    record Entry(String kind, Map<String, List<String>> labels, String meaning) {

        private static Entry of(String text) {
            String[] parts = text.split(";", 3);
            Map<String, List<String>> labels = new LinkedHashMap<>();
            Stream.of(parts[1].split(","))
                    .map(String::strip)
                    .filter(label -> !label.isEmpty())
                    .forEach(label -> {
                        String[] pair = label.split("=", 2);
                        labels.put(pair[0], pair.length == 1 ? List.of() : List.of(pair[1].split("\\|")));
                    });
            return new Entry(parts[0].strip(), labels, parts[2].strip());
        }

        /** Every combination of the labels' values, as pairs of name and value; none when one isn't known. */
        private List<List<String>> series() {
            List<List<String>> series = List.of(List.of());
            for (Map.Entry<String, List<String>> label : labels.entrySet()) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> begun : series) {
                    label.getValue()
                            .forEach(value -> longer.add(Stream.concat(begun.stream(), Stream.of(label.getKey(), value))
                                    .toList()));
                }
                series = longer;
            }
            return series;
        }
    }

    static Catalogue get() {
        return INSTANCE;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** What a metric means; empty for one that isn't listed. */
    Optional<String> meaning(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::meaning);
    }

    /** Makes the series that are known beforehand, so that the first event of each is an increase and not a beginning. */
    void begin(Meters meters) {
        entries.forEach((name, entry) -> {
            for (List<String> labels : entry.series()) {
                String[] pairs = labels.toArray(String[]::new);
                switch (entry.kind()) {
                    case "counter" -> meters.count(0, name, pairs);
                    case "seconds" -> meters.expect(name, pairs);
                    default -> {
                        // whoever owns a gauge registers it; a size begins with the first
                    }
                }
            }
        });
    }

    private static Catalogue read() {
        Properties lines = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream("/monitoring/metrics.properties")) {
            lines.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Entry> entries = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> entries.put(name, Entry.of(lines.getProperty(name))));
        return new Catalogue(entries);
    }
}
