package org.kernelci.dashboard.notification.dispatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.kernelci.dashboard.notification.mail.Outbox;
import org.kernelci.dashboard.notification.report.IssueVersion;
import org.kernelci.dashboard.notification.report.Mark;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;

/** Queues mails and records what they report (notifications 5.3), both in one transaction. */
@Dependent
public class DispatchQueries {

    private final Database database;
    private final Outbox outbox;

    @Inject
    public DispatchQueries(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Queues all of the mails or none.
     *
     * @return whether they are queued; false when another run recorded the same thing first
     */
    boolean queue(List<Addressed> mails, OptionalLong run, OffsetDateTime now) {
        return database.jdbi().inTransaction(handle -> {
            for (Addressed one : mails) {
                if (!record(handle, one, now)) {
                    handle.rollback();
                    return false;
                }
                outbox.queue(handle, one.mail(), run);
            }
            return true;
        });
    }

    private static boolean record(Handle handle, Addressed one, OffsetDateTime now) {
        if (one.mark() instanceof Mark.Announced announced) {
            return announce(handle, announced.issues());
        }
        if (one.mark() instanceof Mark.IssueSent sent) {
            return issueSent(handle, one.mail().messageId(), sent, now);
        }
        if (one.mark() instanceof Mark.SummarySent sent) {
            summarySent(handle, one.mail().messageId(), sent, now);
        }
        return true;
    }

    private static boolean announce(Handle handle, List<IssueVersion> issues) {
        int known = handle.createUpdate(Sql.named("notification/mark_announced"))
                .bindArray(
                        "ids",
                        String.class,
                        issues.stream().map(IssueVersion::id).toArray())
                .bindArray(
                        "versions",
                        Integer.class,
                        issues.stream().map(IssueVersion::version).toArray())
                .bindArray(
                        "types",
                        String.class,
                        issues.stream().map(IssueVersion::type).toArray())
                .execute();
        return known == issues.size();
    }

    private static boolean issueSent(Handle handle, String messageId, Mark.IssueSent sent, OffsetDateTime now) {
        return handle.createUpdate(Sql.named("notification/mark_issue_sent"))
                        .bind("messageId", messageId)
                        .bind("now", now)
                        .bind("id", sent.issue().id())
                        .bind("version", sent.issue().version())
                        .bind("type", sent.issue().type())
                        .bind("again", sent.again())
                        .execute()
                > 0;
    }

    private static void summarySent(Handle handle, String messageId, Mark.SummarySent sent, OffsetDateTime now) {
        handle.createUpdate(Sql.named("notification/mark_summary_sent"))
                .bind("messageId", messageId)
                .bind("now", now)
                .bind("checkoutId", sent.checkoutId())
                .bind("branch", sent.branch())
                .bind("url", sent.url())
                .bind("origin", sent.origin())
                .bind("path", sent.path())
                .execute();
    }
}
