package org.kernelci.dashboard.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that records and queues reports in one transaction each, and sends what is queued, until somebody kills it.
 * It knows only from the records which reports are due.
 */
final class ReportingProcess {

    static final String READY = "ready";

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;

    private ReportingProcess(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.outbox = new Outbox(clock);
    }

    /** Arguments: URL of the database, port of the mail server, hours that the clock is ahead, number of reports. */
    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(Long.parseLong(arguments[2])));
        ReportingProcess process = new ReportingProcess(new Database(source), clock);
        Thread writer = new Thread(() -> process.report(Integer.parseInt(arguments[3])));
        writer.setDaemon(true);
        writer.start();
        process.send(TestOutbox.patient(Integer.parseInt(arguments[1])));
    }

    private void report(int number) {
        for (int report = 0; report < number; report++) {
            String key = Integer.toString(report);
            database.jdbi().useTransaction(handle -> {
                handle.execute("select pg_advisory_xact_lock(1)");
                boolean due = handle.createQuery(
                                "select not exists (select 1 from notifications_checkout where checkout_id = :key)")
                        .bind("key", key)
                        .mapTo(boolean.class)
                        .one();
                if (due) {
                    String id = MessageIds.next();
                    handle.createUpdate("""
                                    insert into notifications_checkout (notification_message_id, notification_sent,
                                      checkout_id, git_repository_branch, git_repository_url)
                                    values (:id, :now, :key, 'b', 'u')
                                    """)
                            .bind("id", id)
                            .bind("now", OffsetDateTime.now(clock))
                            .bind("key", key)
                            .execute();
                    outbox.queue(
                            handle,
                            new Mail("summary", id, "report " + key, "a@example.org", List.of(), null, null, "b"),
                            OptionalLong.empty());
                }
            });
        }
    }

    private void send(MailSettings settings) throws InterruptedException {
        Delivery delivery =
                new Delivery(new DeliveryQueries(database), settings, clock, "child", new Meters(), alert -> {});
        for (boolean first = true; true; ) {
            if (!delivery.step()) {
                Thread.sleep(5);
            } else if (first) {
                System.out.println(READY);
                first = false;
            }
        }
    }
}
