package org.kernelci.dashboard.notification.test;

import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.notification.report.Shown;
import org.kernelci.dashboard.notification.report.Stamp;

/** The test that is reported, with its build and checkout as far as they are stored. */
public record ReportedTest(
        String id,
        String path,
        String status,
        OffsetDateTime startTime,
        String logUrl,
        String logExcerpt,
        String platform,
        List<String> compatibles,
        String configName,
        String architecture,
        String compiler,
        String treeName,
        String url,
        String branch,
        String commit,
        List<String> tags) {

    boolean boot() {
        return path != null && (path.equals("boot") || path.startsWith("boot."));
    }

    public String platformText() {
        return platform == null ? "unknown platform" : platform;
    }

    public String statusText() {
        return Shown.of(status);
    }

    public String startText() {
        return Stamp.full(startTime);
    }
}
