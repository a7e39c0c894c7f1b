package org.kernelci.dashboard.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;

/** What a sender does to the outbox. Every method is a transaction of its own. */
@ApplicationScoped
public class DeliveryQueries {

    private Database database;

    /** For the container. */
    protected DeliveryQueries() {}

    @Inject
    public DeliveryQueries(Database database) {
        this.database = database;
    }

    /**
     * A mail that its sender has left behind.
     *
     * @param state what became of it
     */
    record Lost(long id, String subject, String state, String lastError) {}

    /**
     * How the outbox is.
     *
     * @param waiting mails that will move by themselves
     * @param failed mails that wait for a person
     * @param oldest when the first waiting mail was queued; null: none waits
     */
    record Backlog(long waiting, long failed, OffsetDateTime oldest) {}

    Optional<QueuedMail> claim(String node, Instant now, Duration lease, int perMinute) {
        return database.jdbi().inTransaction(handle -> {
            handle.createQuery(Sql.named("notification/lock_claims"))
                    .mapTo(Boolean.class)
                    .one();
            return handle.createQuery(Sql.named("notification/claim_mail"))
                    .bind("node", node)
                    .bind("now", time(now))
                    .bind("until", time(now.plus(lease)))
                    .bind("perMinute", perMinute)
                    .mapTo(QueuedMail.class)
                    .findOne();
        });
    }

    /** False when the mail is no longer this attempt's. */
    boolean handOver(QueuedMail mail, Instant until) {
        int changed = database.update("notification/hand_over_mail", update -> update.bind("mail", mail.id())
                .bind("claim", mail.claim())
                .bind("until", time(until)));
        return changed == 1;
    }

    /** False when the mail is no longer this attempt's. */
    boolean settle(QueuedMail mail, Verdict verdict, Instant now) {
        int changed = database.update("notification/settle_mail", update -> update.bind("mail", mail.id())
                .bind("claim", mail.claim())
                .bind("now", time(now))
                .bind("state", verdict.state())
                .bind("due", verdict.due() == null ? null : time(verdict.due()))
                .bindArray("accepted", String.class, verdict.accepted())
                .bindArray("refused", String.class, verdict.refused())
                .bind("error", verdict.error())
                .bind("result", verdict.result())
                .bind("answer", verdict.answer()));
        return changed == 1;
    }

    List<Lost> releaseLost(Instant now, int retryLimit) {
        return database.query("notification/release_lost_mails", query -> query.bind("now", time(now))
                .bind("retryLimit", retryLimit)
                .mapTo(Lost.class)
                .list());
    }

    int hold(Instant now) {
        return database.update("notification/hold_mails", update -> update.bind("now", time(now)));
    }

    /** Forgets the mails that were sent, to everybody, before some moment; answers how many. */
    int forgetSent(Instant before) {
        return database.update("notification/forget_sent_mails", update -> update.bind("before", time(before)));
    }

    Backlog backlog() {
        return database.query(
                "notification/backlog", query -> query.mapTo(Backlog.class).one());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
