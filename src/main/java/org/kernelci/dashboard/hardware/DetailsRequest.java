package org.kernelci.dashboard.hardware;

import java.time.OffsetDateTime;
import java.util.Map;
import org.kernelci.dashboard.filter.Filters;

/**
 * What a details page is asked for (api-hardware 6).
 *
 * @param hardware a platform or a compatible
 * @param origin of the tests
 * @param start first moment of the window, which includes both ends
 * @param selectedCommits commits by the numbers of their trees
 */
record DetailsRequest(
        String hardware,
        String origin,
        OffsetDateTime start,
        OffsetDateTime end,
        Map<String, String> selectedCommits,
        Filters filters) {}
