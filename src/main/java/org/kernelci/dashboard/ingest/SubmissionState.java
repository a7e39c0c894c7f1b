package org.kernelci.dashboard.ingest;

import java.time.Instant;

/**
 * Where a submission over HTTP stands.
 *
 * @param status {@code queued}, {@code stored} or {@code failed}
 * @param reason why it failed; null otherwise
 */
record SubmissionState(
        String id, String origin, Instant receivedAt, Instant finishedAt, String status, String reason) {}
