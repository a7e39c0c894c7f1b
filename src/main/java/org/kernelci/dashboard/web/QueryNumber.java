package org.kernelci.dashboard.web;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as query strings spell them (conventions 6.1 and 6.2). */
public final class QueryNumber {

    /** Longer integers have a violation of their own. */
    static final int MOST_DIGITS = 4300;

    private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";

    private static final Pattern INTEGER = Pattern.compile("([+-]?)(" + DIGITS + ")(?:\\.0+)?");

    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?");

    private static final Pattern INFINITE = Pattern.compile("([+-]?)inf(?:inity)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_NUMBER = Pattern.compile("[+-]?nan", Pattern.CASE_INSENSITIVE);

    private QueryNumber() {}

    /** A whole number of any size, or nothing when the text is none. */
    public static Optional<BigInteger> integer(String text) {
        var matcher = INTEGER.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replace("_", "");
        return Optional.of(new BigInteger(matcher.group(1).equals("-") ? "-" + digits : digits));
    }

    /** A number, infinity or NaN, or nothing when the text is none of these. */
    public static OptionalDouble decimal(String text) {
        String number = text.strip();
        if (DECIMAL.matcher(number).matches()) {
            return OptionalDouble.of(Double.parseDouble(number.replace("_", "")));
        }
        if (NOT_A_NUMBER.matcher(number).matches()) {
            return OptionalDouble.of(Double.NaN);
        }
        var infinite = INFINITE.matcher(number);
        if (infinite.matches()) {
            boolean negative = infinite.group(1).equals("-");
            return OptionalDouble.of(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.empty();
    }

    /** Whether the text would be an integer if it were not so long. */
    static boolean isOversized(String text) {
        return text.length() > MOST_DIGITS
                && text.chars().filter(Character::isDigit).count() > MOST_DIGITS
                && INTEGER.matcher(text.strip()).matches();
    }
}
