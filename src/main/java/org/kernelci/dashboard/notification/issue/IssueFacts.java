package org.kernelci.dashboard.notification.issue;

import java.util.List;
import org.kernelci.dashboard.notification.report.Comment;

/**
 * An issue and the checkout behind its first incident.
 *
 * @param logged whether an error was cut out of a log; null and false: no
 * @param type what the first incident is on, {@code build} or {@code boot}; null: there is none
 */
public record IssueFacts(
        String id,
        int version,
        String origin,
        String comment,
        Boolean logged,
        String logExcerpt,
        String type,
        String treeName,
        String url,
        String branch,
        String commit,
        List<String> tags) {

    boolean ofBuild() {
        return "build".equals(type);
    }

    boolean ofBoot() {
        return "boot".equals(type);
    }

    public boolean logBlock() {
        return Boolean.TRUE.equals(logged);
    }

    public String commentText() {
        return Comment.of(comment);
    }
}
