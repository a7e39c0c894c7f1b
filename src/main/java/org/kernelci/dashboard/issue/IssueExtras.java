package org.kernelci.dashboard.issue;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer of {@code issue/extras/} (api-core 7).
 *
 * @param issues by id, only those that have incidents
 */
public record IssueExtras(@Schema(required = true) Map<String, IssueExtra> issues) {}
