package org.kernelci.dashboard.config;

/**
 * Defaults of the listing endpoints.
 *
 * @param originIntervalDays days that {@code origins/} looks back when the request does not say
 */
public record ListingSettings(int originIntervalDays) {

    static ListingSettings from(Variables variables) {
        return new ListingSettings(
                variables.integer("DEFAULT_ORIGIN_LISTING_INTERVAL_IN_DAYS", 30, 1, Integer.MAX_VALUE));
    }
}
