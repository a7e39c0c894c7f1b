package org.kernelci.dashboard.calendar;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One field of a cron text: its range, its names, and the numbers that a text of it means. */
enum CronField {
    SECOND(0, 59, List.of()),
    MINUTE(0, 59, List.of()),
    HOUR(0, 23, List.of()),
    DAY_OF_MONTH(1, 31, List.of()),
    MONTH(1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
    /** Both 0 and 7 are Sunday; 7 becomes 0. */
    DAY_OF_WEEK(0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

    private final int least;
    private final int most;
    private final List<String> names;

    CronField(int least, int most, List<String> names) {
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** @throws IllegalArgumentException that names the field and the part of the text that is wrong */
    BitSet parse(String text) {
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            add(part, values);
        }
        if (this == DAY_OF_WEEK && values.get(7)) {
            values.clear(7);
            values.set(0);
        }
        return values;
    }

    private void add(String part, BitSet values) {
        String[] stepped = part.split("/", -1);
        String range = stepped[0];
        int dash = range.indexOf('-');
        int first;
        int last;
        if (range.equals("*")) {
            first = least;
            last = this == DAY_OF_WEEK ? 6 : most;
        } else if (dash > 0) {
            first = value(range.substring(0, dash), part);
            last = value(range.substring(dash + 1), part);
        } else {
            first = value(range, part);
            last = stepped.length == 1 ? first : most;
        }
        int step = stepped.length == 1 ? 1 : number(stepped[1], part);
        if (stepped.length > 2 || first > last || step < 1) {
            throw wrong(part);
        }
        for (int value = first; value <= last; value += step) {
            values.set(value);
        }
    }

    private int value(String text, String part) {
        int name = names.indexOf(text.toLowerCase(Locale.ROOT));
        int value = name < 0 ? number(text, part) : name + least;
        if (value < least || value > most) {
            throw wrong(part);
        }
        return value;
    }

    private int number(String text, String part) {
        if (!text.matches("[0-9]{1,4}")) {
            throw wrong(part);
        }
        return Integer.parseInt(text);
    }

    private IllegalArgumentException wrong(String part) {
        String allowed = names.isEmpty()
                ? least + " to " + most
                : least + " to " + most + " or " + names.get(0) + " to " + names.get(names.size() - 1);
        return new IllegalArgumentException("\"" + part + "\" is no "
                + name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + allowed + ", with *, -, / and commas)");
    }

    boolean isFull(BitSet values) {
        return values.cardinality() == (this == DAY_OF_WEEK ? 7 : most - least + 1);
    }

    /** As a timer's expression takes it: {@code *} or a list of numbers. */
    String expression(BitSet values) {
        return isFull(values) ? "*" : list(values.stream());
    }

    private static String list(IntStream values) {
        return values.mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
