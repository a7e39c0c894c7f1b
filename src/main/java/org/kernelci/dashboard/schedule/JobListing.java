package org.kernelci.dashboard.schedule;

import java.time.Instant;
import java.util.List;

/**
 * All jobs.
 *
 * @param skipped whether {@code SKIP_CRONJOBS} is set on this server
 * @param allPaused null unless all jobs are paused at once
 * @param instance what this installation is for
 * @param warnings one sentence each
 */
public record JobListing(
        List<JobItem> items,
        long total,
        Instant now,
        boolean skipped,
        JobItem.PauseItem allPaused,
        String instance,
        List<String> warnings) {}
