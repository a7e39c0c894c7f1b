package org.kernelci.dashboard.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the filters of a query string (filters 2.1). */
public final class QueryFilters {

    private QueryFilters() {}

    /**
     * Reads all parameters of a request; those that are no filters are passed over.
     *
     * @param parameters decoded names and values in the order of the query string, repeated names included
     * @throws BadFilterException for an unknown operator or an unreadable value
     */
    public static Filters read(Iterable<? extends Map.Entry<String, String>> parameters) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : parameters) {
            byName.computeIfAbsent(parameter.getKey(), name -> new ArrayList<>(1))
                    .add(parameter.getValue());
        }
        return read(byName);
    }

    /** As {@link #read(Iterable)}, for names in order of first appearance with all their values. */
    public static Filters read(Map<String, List<String>> parameters) {
        FilterCollector collector = new FilterCollector();
        parameters.forEach((name, values) -> FilterName.of(name).ifPresent(filter -> add(collector, filter, values)));
        return collector.filters();
    }

    private static void add(FilterCollector collector, FilterName name, List<String> values) {
        // no stored text holds U+0000, and the database refuses to be asked for it
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw BadFilterException.value();
        }
        if (values.size() > 1) {
            // a repeated name is taken whole, so that a repeated operator form names an unknown field
            values.forEach(value -> collector.add(name.term(), Comparison.IN, FilterValue.of(value)));
        } else if (name.hasOperator()) {
            collector.add(name.field(), name.comparison(), FilterValue.of(values.get(0)));
        } else {
            Comparison comparison = name.isPath() ? Comparison.LIKE : Comparison.EXACT;
            collector.add(name.term(), comparison, FilterValue.of(values.get(0)));
        }
    }
}
