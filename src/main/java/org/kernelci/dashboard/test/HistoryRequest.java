package org.kernelci.dashboard.test;

import java.time.Instant;
import java.util.Optional;

/**
 * What tells one test from others over time, and how far back to look (api-core 2).
 *
 * @param origin of the checkouts
 * @param platform null for tests that name none
 * @param currentTestStartTime runs that started later are left out; null for no such bound
 * @param fieldTimestamp without the other bound: runs that were received later are left out; null for no such bound
 * @param groupSize most runs to tell of
 */
public record HistoryRequest(
        String path,
        String origin,
        String gitRepositoryUrl,
        String gitRepositoryBranch,
        String platform,
        Instant currentTestStartTime,
        String configName,
        Instant fieldTimestamp,
        long groupSize) {

    /** Whether runs are bounded and ordered by their start, else by when they were received. */
    boolean isByStartTime() {
        return currentTestStartTime != null;
    }

    /** Nothing when only runs without any time are asked for. */
    Optional<Instant> bound() {
        return Optional.ofNullable(isByStartTime() ? currentTestStartTime : fieldTimestamp);
    }
}
