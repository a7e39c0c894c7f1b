package org.kernelci.dashboard.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule as cron writes it, in UTC: minute, hour, day of month, month, day of week; six fields open with the second.
 * When both kinds of day are restricted, either is enough, as for cron and for EJB timers.
 */
public final class Cron {

    /** The longest gap is from one 29 February on some weekday to the next. */
    private static final int DAYS_AHEAD = 366 * 41;

    private final String text;
    private final Map<CronField, BitSet> fields;

    private Cron(String text, Map<CronField, BitSet> fields) {
        this.text = text;
        this.fields = fields;
    }

    /** @throws IllegalArgumentException that says what is wrong, for the one who wrote the text */
    public static Cron parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 5 && parts.length != 6) {
            throw new IllegalArgumentException("expected five or six fields");
        }
        List<CronField> order = List.of(CronField.values()).subList(6 - parts.length, 6);
        Map<CronField, BitSet> fields = new EnumMap<>(CronField.class);
        fields.put(CronField.SECOND, CronField.SECOND.parse("0"));
        for (int at = 0; at < parts.length; at++) {
            fields.put(order.get(at), order.get(at).parse(parts[at]));
        }
        Cron cron = new Cron(String.join(" ", parts), fields);
        if (cron.after(Instant.EPOCH).isEmpty()) {
            throw new IllegalArgumentException("there is no such day");
        }
        return cron;
    }

    /** The text, single blanks between its fields. */
    public String text() {
        return text;
    }

    /** In English: {@code every Monday at 03:33}. */
    public String words() {
        return new CronWords(fields).text();
    }

    /** The first due time after an instant; nothing when there is none in forty years. */
    public Optional<Instant> after(Instant instant) {
        Instant from = instant.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        LocalDate day = from.atOffset(ZoneOffset.UTC).toLocalDate();
        int least = from.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            LocalDate candidate = day.plusDays(ahead);
            Optional<LocalTime> time = isDay(candidate) ? timeFrom(ahead == 0 ? least : 0) : Optional.empty();
            if (time.isPresent()) {
                return Optional.of(candidate.atTime(time.get()).toInstant(ZoneOffset.UTC));
            }
        }
        return Optional.empty();
    }

    /** The due times after {@code from} up to and including {@code until}, in order, at most {@code limit} of them. */
    public List<Instant> between(Instant from, Instant until, int limit) {
        return Stream.iterate(
                        after(from),
                        due -> due.filter(time -> !time.isAfter(until)).isPresent(),
                        due -> after(due.get()))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    private boolean isDay(LocalDate day) {
        BitSet ofMonth = fields.get(CronField.DAY_OF_MONTH);
        BitSet ofWeek = fields.get(CronField.DAY_OF_WEEK);
        boolean inMonth = ofMonth.get(day.getDayOfMonth());
        boolean inWeek = ofWeek.get(day.getDayOfWeek().getValue() % 7);
        boolean either = !CronField.DAY_OF_MONTH.isFull(ofMonth) && !CronField.DAY_OF_WEEK.isFull(ofWeek);
        return fields.get(CronField.MONTH).get(day.getMonthValue()) && (either ? inMonth || inWeek : inMonth && inWeek);
    }

    private Optional<LocalTime> timeFrom(int secondOfDay) {
        LocalTime least = LocalTime.ofSecondOfDay(secondOfDay);
        BitSet hours = fields.get(CronField.HOUR);
        BitSet minutes = fields.get(CronField.MINUTE);
        BitSet seconds = fields.get(CronField.SECOND);
        for (int hour = hours.nextSetBit(least.getHour()); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            boolean firstHour = hour == least.getHour();
            int minuteFrom = firstHour ? least.getMinute() : 0;
            for (int minute = minutes.nextSetBit(minuteFrom); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                boolean firstMinute = firstHour && minute == least.getMinute();
                int second = seconds.nextSetBit(firstMinute ? least.getSecond() : 0);
                if (second >= 0) {
                    return Optional.of(LocalTime.of(hour, minute, second));
                }
            }
        }
        return Optional.empty();
    }

    /** Field of an EJB timer's calendar expression; so are the others. */
    public String second() {
        return expression(CronField.SECOND);
    }

    public String minute() {
        return expression(CronField.MINUTE);
    }

    public String hour() {
        return expression(CronField.HOUR);
    }

    public String dayOfMonth() {
        return expression(CronField.DAY_OF_MONTH);
    }

    public String month() {
        return expression(CronField.MONTH);
    }

    public String dayOfWeek() {
        return expression(CronField.DAY_OF_WEEK);
    }

    private String expression(CronField field) {
        return field.expression(fields.get(field));
    }

    @Override
    public String toString() {
        return text;
    }
}
