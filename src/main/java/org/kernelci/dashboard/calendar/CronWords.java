package org.kernelci.dashboard.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Says a schedule in English. */
final class CronWords {

    /** More times than that a day are said by field. */
    private static final int MOST_TIMES = 6;

    private final Map<CronField, BitSet> fields;

    CronWords(Map<CronField, BitSet> fields) {
        this.fields = fields;
    }

    String text() {
        String days = days();
        String rhythm = rhythm();
        if (!rhythm.isEmpty()) {
            return days.isEmpty() ? rhythm : rhythm + ", " + days;
        }
        return (days.isEmpty() ? "every day" : days) + " at " + times();
    }

    /** What goes on through all hours: {@code every hour at :59}; empty when it doesn't. */
    private String rhythm() {
        if (!isFull(CronField.HOUR)) {
            return "";
        }
        int secondStep = step(CronField.SECOND, 60);
        int minuteStep = step(CronField.MINUTE, 60);
        if (isFull(CronField.MINUTE) && secondStep > 0) {
            return every(secondStep, "second");
        }
        if (onTheMinute() && minuteStep > 0) {
            return every(minuteStep, "minute");
        }
        return "every hour at "
                + (onTheMinute()
                        ? numbers(CronField.MINUTE, minute -> String.format(Locale.ROOT, ":%02d", minute))
                        : "minutes " + numbers(CronField.MINUTE, Integer::toString) + ", seconds "
                                + numbers(CronField.SECOND, Integer::toString));
    }

    private static String every(int step, String unit) {
        return step == 1 ? "every " + unit : "every " + step + " " + unit + "s";
    }

    /** The step of values that run through the whole range from 0; 0 when they don't. */
    private int step(CronField field, int range) {
        BitSet values = fields.get(field);
        int count = values.cardinality();
        if (count < 2 || range % count != 0) {
            return 0;
        }
        int step = range / count;
        return values.stream().allMatch(value -> value % step == 0) ? step : 0;
    }

    private String times() {
        BitSet hours = fields.get(CronField.HOUR);
        BitSet minutes = fields.get(CronField.MINUTE);
        if (onTheMinute() && hours.cardinality() * minutes.cardinality() <= MOST_TIMES) {
            return joined(hours.stream()
                    .boxed()
                    .flatMap(hour ->
                            minutes.stream().mapToObj(minute -> String.format(Locale.ROOT, "%02d:%02d", hour, minute)))
                    .toList());
        }
        String seconds = onTheMinute() ? "" : ", seconds " + numbers(CronField.SECOND, Integer::toString);
        return "hours " + numbers(CronField.HOUR, Integer::toString) + ", minutes "
                + (isFull(CronField.MINUTE) ? "all" : numbers(CronField.MINUTE, Integer::toString)) + seconds;
    }

    /** Empty for every day. */
    private String days() {
        boolean anyOfWeek = isFull(CronField.DAY_OF_WEEK);
        boolean anyOfMonth = isFull(CronField.DAY_OF_MONTH);
        String ofWeek = anyOfWeek
                ? ""
                : "every "
                        + numbers(CronField.DAY_OF_WEEK, day -> DayOfWeek.of(day == 0 ? 7 : day)
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        String ofMonth = anyOfMonth ? "" : "on day " + numbers(CronField.DAY_OF_MONTH, Integer::toString);
        String days = ofWeek + (anyOfWeek || anyOfMonth ? "" : " and ") + ofMonth;
        if (isFull(CronField.MONTH)) {
            return anyOfMonth ? days : days + " of every month";
        }
        String months = "in "
                + numbers(CronField.MONTH, month -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        return days.isEmpty() ? "every day " + months : days + " " + months;
    }

    private boolean onTheMinute() {
        BitSet seconds = fields.get(CronField.SECOND);
        return seconds.cardinality() == 1 && seconds.get(0);
    }

    private boolean isFull(CronField field) {
        return field.isFull(fields.get(field));
    }

    private String numbers(CronField field, IntFunction<String> word) {
        return joined(fields.get(field).stream().mapToObj(word).toList());
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}
