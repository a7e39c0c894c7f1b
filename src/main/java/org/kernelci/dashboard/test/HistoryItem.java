package org.kernelci.dashboard.test;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One run in a test's history (api-core 2).
 *
 * @param status {@code NULL} when none was reported; otherwise as stored
 */
@Schema(description = "One run of a test")
public record HistoryItem(
        @Schema(required = true, nullable = true, example = "2026-11-20T10:00:00Z")
        Instant startTime,

        @Schema(required = true, example = "maestro:6740a1c2923416c0c98b2a31")
        String id,

        @Schema(required = true, example = "PASS") String status,

        @Schema(required = true, nullable = true) String gitCommitHash) {}
