package org.kernelci.dashboard.notification.issue;

import java.time.OffsetDateTime;
import org.kernelci.dashboard.notification.report.IssueVersion;
import org.kernelci.dashboard.notification.report.Shown;
import org.kernelci.dashboard.notification.report.Stamp;

/**
 * An issue that was not known before.
 *
 * @param type {@code build} or {@code boot}
 * @param seen when its first incident arrived
 * @param treeName of the checkout behind that incident, as are branch and commit
 * @param incidents all that it has
 */
public record NewIssue(
        String id,
        int version,
        String origin,
        String comment,
        String type,
        OffsetDateTime seen,
        String treeName,
        String branch,
        String commit,
        long incidents) {

    boolean ofBuild() {
        return "build".equals(type);
    }

    IssueVersion asVersion() {
        return new IssueVersion(id, version, type);
    }

    public String commentText() {
        return Shown.of(comment);
    }

    public String seenFull() {
        return Stamp.full(seen);
    }

    public String seenBrief() {
        return Stamp.brief(seen);
    }
}
