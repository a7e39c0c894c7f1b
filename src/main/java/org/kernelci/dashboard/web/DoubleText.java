package org.kernelci.dashboard.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Doubles as conventions 7 writes them: the shortest digits that read back as the same double. */
public final class DoubleText {

    private static final double EXACT_LONGS = 1L << 53;

    /** Any decimal of so many digits survives the way through a double, so no shorter form can be missed. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    private static final int MOST_PLACES = 6;

    /** Smaller numbers may want an exponent. */
    private static final double LEAST_FIXED = 0.001;

    /** Ten to the power of {@link #SAFE_DIGITS}. */
    private static final double MOST_FIXED = 1e15;

    private static final RoundingMode[] NEAREST_FIRST = {
        RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.FLOOR
    };

    private DoubleText() {}

    /**
     * The text of a finite number: always with a point or an exponent, the exponent form from 1e16 upward and below
     * 1e-4.
     */
    public static String of(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        if (value == (long) value && Math.abs(value) < EXACT_LONGS) {
            return (long) value + ".0";
        }
        Optional<String> fixed = fixedPoint(value);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        String text = layOut(digits, digits.length() - shortest.scale() - 1);
        return value < 0 ? "-" + text : text;
    }

    /**
     * The quick way for what durations usually are, a few digits behind the point: a decimal of at most
     * {@link #SAFE_DIGITS} digits that reads back is the shortest. Division of two exact whole numbers rounds as reading
     * their decimal does.
     */
    private static Optional<String> fixedPoint(double value) {
        double size = Math.abs(value);
        if (size < LEAST_FIXED) {
            return Optional.empty();
        }
        long power = 10;
        for (int places = 1; places <= MOST_PLACES; places++, power *= 10) {
            double scaled = Math.rint(size * power);
            if (scaled >= MOST_FIXED) {
                return Optional.empty();
            }
            if (scaled / power == size) {
                long digits = (long) scaled;
                String fraction = Long.toString(power + digits % power);
                return Optional.of((value < 0 ? "-" : "") + digits / power + "." + fraction.substring(1));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : SAFE_DIGITS;
        for (int digits = fewest; digits < MOST_DIGITS; digits++) {
            Optional<BigDecimal> found = readingBack(exact, digits, value);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> readingBack(BigDecimal exact, int digits, double value) {
        for (RoundingMode mode : NEAREST_FIRST) {
            BigDecimal rounded = exact.round(new MathContext(digits, mode));
            if (rounded.doubleValue() == value) {
                return Optional.of(rounded);
            }
        }
        return Optional.empty();
    }

    /** Places the point: {@code exponent} is the power of ten of the first digit. */
    private static String layOut(String digits, int exponent) {
        if (exponent < -4 || exponent >= 16) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + power;
        }
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (exponent + 1 >= digits.length()) {
            return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
        }
        return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
    }
}
