package org.kernelci.dashboard.notification.issue;

import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.notification.report.Stamp;

/**
 * A boot that met an issue, the last of its platform.
 *
 * @param fails how often the platform met it
 * @param lastPassId test that passed last; null: none in the last 18 days
 * @param lastPass its commit
 */
public record FailedBoot(
        String issueId,
        String platform,
        String id,
        String path,
        List<String> compatibles,
        long fails,
        OffsetDateTime oldest,
        String lastPassId,
        OffsetDateTime lastPassStart,
        String lastPass) {

    public String since() {
        return Stamp.brief(oldest);
    }

    public String lastPassTime() {
        return Stamp.brief(lastPassStart);
    }
}
