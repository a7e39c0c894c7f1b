package org.kernelci.dashboard.operation;

import java.time.Duration;
import java.util.Locale;
import org.kernelci.dashboard.run.TaskFailure;

/** Spans of time as operators write them: a whole number, blanks, and minutes, hours or days (operations 3). */
final class Interval {

    private Interval() {}

    /** @throws TaskFailure naming what is wrong with the text */
    static Duration read(String text) throws TaskFailure {
        String[] words = text.strip().split("\\s+");
        if (words.length != 2) {
            throw new TaskFailure("Invalid interval format: " + text);
        }
        long number = number(words[0]);
        try {
            return switch (words[1].toLowerCase(Locale.ROOT)) {
                case "minute", "minutes" -> Duration.ofMinutes(number);
                case "hour", "hours" -> Duration.ofHours(number);
                case "day", "days" -> Duration.ofDays(number);
                default -> throw new TaskFailure("Unsupported time unit: " + words[1]);
            };
        } catch (ArithmeticException beyond) {
            throw new TaskFailure("Invalid interval format: " + text, beyond);
        }
    }

    private static long number(String word) throws TaskFailure {
        try {
            int number = Integer.parseInt(word);
            if (Math.abs((long) number) <= 1_000_000) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one message about the number
        }
        throw new TaskFailure("Invalid interval: \"" + word + "\" is no whole number up to 1000000");
    }
}
