package org.kernelci.dashboard.filter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads the filters of a JSON body (filters 2.2). */
public final class BodyFilters {

    private BodyFilters() {}

    /**
     * Reads the {@code filter} object of a body; members that are no filters are passed over.
     *
     * @param filter the object; null, missing or JSON null for no filters
     * @throws BadFilterException for an unknown operator or a value that its field can't read
     */
    public static Filters read(JsonNode filter) {
        FilterCollector collector = new FilterCollector();
        if (filter != null) {
            filter.properties().forEach(member -> FilterName.of(member.getKey())
                    .ifPresent(name -> add(collector, name, member.getValue())));
        }
        return collector.filters();
    }

    private static void add(FilterCollector collector, FilterName name, JsonNode member) {
        if (name.hasOperator()) {
            Comparison comparison = name.comparison();
            collector.add(name.field(), comparison, firstOf(name.field(), member));
        } else if (member.isArray() && !member.isEmpty()) {
            member.forEach(element -> collector.add(name.term(), Comparison.IN, new FilterValue(element)));
        } else {
            Comparison comparison = name.isPath() ? Comparison.LIKE : Comparison.EXACT;
            collector.add(name.term(), comparison, new FilterValue(member));
        }
    }

    /** The first element of a list; of a bare text its first character, except where a build's duration is read. */
    private static FilterValue firstOf(String field, JsonNode member) {
        if (member.isArray() && !member.isEmpty()) {
            return new FilterValue(member.get(0));
        }
        if (!member.isString() || member.stringValue().isEmpty()) {
            throw BadFilterException.value();
        }
        if (field.equals("duration") || field.equals("build.duration")) {
            return new FilterValue(member);
        }
        String text = member.stringValue();
        return new FilterValue(StringNode.valueOf(text.substring(0, text.offsetByCodePoints(0, 1))));
    }
}
