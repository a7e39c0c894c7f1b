package org.kernelci.dashboard.hardware;

import static org.kernelci.dashboard.filter.Placeholders.bare;
import static org.kernelci.dashboard.filter.Placeholders.unknownIfEmpty;

import java.util.List;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.summary.Dimensions;

/**
 * Builds, or tests, of one checkout that ended alike and look alike to filters (api-hardware 10.2 and 10.3).
 *
 * @param status null for none
 * @param compatible null if none was reported
 * @param items builds; of tests one for each incident, at least one a test
 * @param incidents those that name the items
 * @param withoutIncident whether some item has none
 * @param issues those of the incidents, if a filter asks
 */
record Group(
        TestedCheckout checkout,
        Kind kind,
        String status,
        Compatible compatible,
        String compiler,
        String architecture,
        String config,
        String lab,
        String platform,
        int items,
        int incidents,
        boolean withoutIncident,
        List<IssueKey> issues) {

    /** The tab that counts a group. */
    enum Kind {
        BUILDS,
        BOOTS,
        TESTS
    }

    /** The keys under which the group counts; the origin is that of the checkout (api-hardware 3.6 and 10.4). */
    Dimensions dimensions() {
        return new Dimensions(
                checkout.origin(), unknownIfEmpty(lab), bare(architecture), bare(compiler), unknownIfEmpty(config));
    }

    String platformOrUnknown() {
        return unknownIfEmpty(platform);
    }
}
