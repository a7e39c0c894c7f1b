package org.kernelci.dashboard.filter;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whole numbers as filters write them (filters 3.1): blanks around, a sign, digits with single underscores between.
 */
public final class WholeNumber {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private WholeNumber() {}

    /** The number, held within the range of a long because no stored value lies outside; empty for any other text. */
    public static Optional<Long> read(String text) {
        String digits = text.strip();
        if (!FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(digits.replace("_", ""));
        return Optional.of(number.max(LEAST).min(MOST).longValueExact());
    }
}
