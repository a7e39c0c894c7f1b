package org.kernelci.dashboard.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.web.Paging;

/** What operators see of the outbox and do to it. */
@ApplicationScoped
public class OutboxQueries {

    private Database database;
    private Outbox outbox;

    /** For the container. */
    protected OutboxQueries() {}

    @Inject
    public OutboxQueries(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    List<MailItem.Row> mails(MailFilter filter, Paging paging) {
        return database.query("notification/mails", query -> filtered(query, filter)
                .bind("size", paging.size())
                .bind("offset", paging.offset())
                .mapTo(MailItem.Row.class)
                .list());
    }

    long count(MailFilter filter) {
        return database.query(
                "notification/count_mails",
                query -> filtered(query, filter).mapTo(Long.class).one());
    }

    private static Query filtered(Query query, MailFilter filter) {
        return query.bindArray(
                        "states",
                        String.class,
                        filter.states() == null ? null : filter.states().toArray())
                .bind("kind", filter.kind())
                .bind("run", filter.run())
                .bind("text", filter.text())
                .bind("from", time(filter.from()))
                .bind("until", time(filter.until()));
    }

    Optional<MailItem.Row> mail(long id) {
        return database.query(
                "notification/mail",
                query -> query.bind("id", id).mapTo(MailItem.Row.class).findOne());
    }

    MailDetails.Rest rest(long id) {
        return database.query(
                "notification/mail",
                query -> query.bind("id", id).mapTo(MailDetails.Rest.class).one());
    }

    List<MailDetails.Attempt> attempts(long id) {
        return database.query(
                "notification/attempts",
                query -> query.bind("mail", id).mapTo(MailDetails.Attempt.class).list());
    }

    /** @param id null: all that are in one of the states */
    int resend(Long id, Collection<String> states, String user, Instant now) {
        return database.update("notification/resend_mails", update -> update.bind("id", id)
                .bindArray("states", String.class, states.toArray())
                .bind("user", user)
                .bind("now", time(now)));
    }

    int drop(long id, Collection<String> states, String user, Instant now) {
        return database.update("notification/drop_mail", update -> update.bind("id", id)
                .bindArray("states", String.class, states.toArray())
                .bind("user", user)
                .bind("now", time(now)));
    }

    List<MailSummary.Count> counts() {
        return database.query("notification/mail_counts", query -> query.mapTo(MailSummary.Count.class)
                .list());
    }

    MailSummary.Times times(Instant now) {
        return database.query("notification/mail_times", query -> query.bind("now", time(now))
                .mapTo(MailSummary.Times.class)
                .one());
    }

    Optional<MailSummary.Failure> lastFailure() {
        return database.query("notification/last_failure", query -> query.mapTo(MailSummary.Failure.class)
                .findOne());
    }

    List<MailSummary.Day> days(Instant now, int days) {
        return database.query("notification/mails_by_day", query -> query.bind("now", time(now))
                .bind("days", days)
                .mapTo(MailSummary.Day.class)
                .list());
    }

    /** Queues a mail that belongs to nothing else. */
    void queue(Mail mail) {
        database.jdbi().useTransaction(handle -> outbox.queue(handle, mail, OptionalLong.empty()));
    }

    long idOf(String messageId) {
        return database.query(
                "notification/mail_by_message_id",
                query -> query.bind("messageId", messageId).mapTo(Long.class).one());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
