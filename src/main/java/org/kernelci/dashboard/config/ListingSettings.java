package org.kernelci.dashboard.config;

import java.util.List;

/**
 * Defaults of the listing endpoints.
 *
 * @param originIntervalDays days that {@code origins/} looks back when the request does not say
 */
public record ListingSettings(int originIntervalDays) {

    private static final Variable<Integer> INTERVAL = Variable.of(
            "DEFAULT_ORIGIN_LISTING_INTERVAL_IN_DAYS",
            Form.number("days", 1, Integer.MAX_VALUE),
            "30",
            "how far `origins/` looks back when the request does not say");

    static final List<Variable<?>> VARIABLES = List.of(INTERVAL);

    static ListingSettings from(Variables variables) {
        return new ListingSettings(variables.get(INTERVAL));
    }
}
