package org.kernelci.dashboard.filter;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One value of a filter, as the fields read it. A query string only has texts; a JSON body may hold anything, and each
 * reader says what it accepts (filters 2.2 and 3).
 */
final class FilterValue {

    /** Stands for a JSON scalar that is no text: no stored text holds this character, so that nothing matches. */
    private static final String NEVER_EQUAL = "\u0000";

    private final JsonNode node;

    FilterValue(JsonNode node) {
        this.node = node;
    }

    static FilterValue of(String text) {
        return new FilterValue(StringNode.valueOf(text));
    }

    /** As a member of a set of texts. */
    String member() {
        if (node.isContainer()) {
            throw BadFilterException.value();
        }
        return node.isString() ? node.stringValue() : NEVER_EQUAL;
    }

    String text() {
        if (!node.isString()) {
            throw BadFilterException.value();
        }
        return node.stringValue();
    }

    IssueKey issue() {
        return IssueKey.requested(text());
    }

    /** As a boot or test duration in seconds; empty means no bound. Of what JSON holds beside text, zero sets none. */
    Optional<Long> duration() {
        if (node.isString()) {
            return WholeNumber.read(node.stringValue());
        }
        if (node.isNumber()) {
            return Optional.of(wholeSeconds()).filter(seconds -> node.doubleValue() != 0);
        }
        if (node.isContainer() && !node.isEmpty()) {
            throw BadFilterException.value();
        }
        return node.isBoolean() && node.booleanValue() ? Optional.of(1L) : Optional.empty();
    }

    /**
     * As a build duration in seconds; empty means no bound. An empty value is refused, a number counts, zero included. Of
     * a list the first element counts.
     */
    Optional<Long> buildDuration() {
        if (node.isArray() && !node.isEmpty() && !node.get(0).isContainer()) {
            return new FilterValue(node.get(0)).buildDuration();
        }
        if (node.isNumber()) {
            return Optional.of(wholeSeconds());
        }
        if (text().isEmpty()) {
            throw BadFilterException.value();
        }
        return WholeNumber.read(node.stringValue());
    }

    private long wholeSeconds() {
        return (long) node.doubleValue();
    }
}
