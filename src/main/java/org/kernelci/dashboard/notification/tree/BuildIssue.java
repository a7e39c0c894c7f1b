package org.kernelci.dashboard.notification.tree;

import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kernelci.dashboard.notification.report.Comment;
import org.kernelci.dashboard.notification.report.Stamp;

/**
 * An issue that a failed build of the reported checkout met.
 *
 * @param tool whether the tools are to blame, as code and harness
 * @param newHere whether this checkout was the first to meet it
 */
public record BuildIssue(
        String checkoutId,
        String buildId,
        String issueId,
        int issueVersion,
        String comment,
        String reportUrl,
        boolean tool,
        boolean code,
        boolean harness,
        OffsetDateTime firstSeen,
        boolean newHere) {

    public String commentText() {
        return Comment.of(comment);
    }

    public String firstSeenText() {
        return Stamp.full(firstSeen);
    }

    public String culprits() {
        String culprits = Stream.of(tool ? "tool" : "", code ? "code" : "", harness ? "harness" : "")
                .filter(culprit -> !culprit.isEmpty())
                .collect(Collectors.joining(", "));
        return culprits.isEmpty() ? "None" : culprits;
    }
}
