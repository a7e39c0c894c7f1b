package org.kernelci.dashboard.notification.hardware;

import java.time.OffsetDateTime;
import java.util.Map;
import org.kernelci.dashboard.notification.report.Stamp;

/** A test that failed on a subscribed platform. */
public record FailedTest(
        String id,
        String platform,
        String origin,
        String path,
        String status,
        OffsetDateTime startTime,
        String lab,
        String jobId,
        String treeName,
        String branch,
        String commit) {

    /** The path up to its first dot. */
    String suite() {
        if (path == null) {
            return "-";
        }
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    public String startText() {
        return Stamp.full(startTime);
    }

    /** @param labs base URLs of job servers; a lab of another entry has none here */
    public String jobUrl(Map<String, String> labs) {
        return labs.getOrDefault(lab, "") + "/scheduler/job/" + (jobId == null ? "None" : jobId);
    }
}
