package org.kernelci.dashboard.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.generic.GenericType;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.MailSettings.Backend;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.persistence.Database;

/** An outbox in a database of its own, with a clock that tests move. */
final class TestOutbox {

    final EmbeddedDatabase place = EmbeddedDatabase.migrated();
    final Database database = new Database(place.dataSource());
    final List<Alert> alerts = new ArrayList<>();
    final Meters meters = new Meters();
    final MovableClock clock = new MovableClock();

    private final Outbox outbox = new Outbox(clock);
    private int count;

    /** Settings that send to a port of this machine, without encryption and with short limits. */
    static MailSettings settings(int port) {
        return new MailSettings(
                Backend.SMTP,
                "127.0.0.1",
                port,
                false,
                "bot@kernelci.org",
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                10_000,
                4,
                Duration.ofMinutes(1));
    }

    /** The same, which never give up. */
    static MailSettings patient(int port) {
        return new MailSettings(
                Backend.SMTP,
                "127.0.0.1",
                port,
                false,
                "bot@kernelci.org",
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                10_000,
                1_000,
                Duration.ofMinutes(1));
    }

    static MailSettings with(MailSettings settings, Backend backend, int perMinute, Duration acceptance) {
        return new MailSettings(
                backend,
                settings.host(),
                settings.port(),
                settings.startTls(),
                settings.user(),
                settings.password(),
                settings.timeout(),
                acceptance,
                perMinute,
                settings.retryLimit(),
                settings.firstPause());
    }

    static MailSettings withLogin(MailSettings settings, boolean startTls, String password) {
        return new MailSettings(
                settings.backend(),
                settings.host(),
                settings.port(),
                startTls,
                settings.user(),
                Optional.ofNullable(password),
                settings.timeout(),
                settings.acceptance(),
                settings.perMinute(),
                settings.retryLimit(),
                settings.firstPause());
    }

    /** A sender. */
    Delivery delivery(MailSettings settings) {
        return new Delivery(new DeliveryQueries(database), settings, clock, "here", meters, alerts::add);
    }

    /** Queues a mail and returns its message id. */
    String queue(String to, String... cc) {
        String id = "<" + ++count + "@kernelci.org>";
        queue(new Mail("test", id, "subject " + count, to, List.of(cc), null, null, "body of " + count + "\n"));
        return id;
    }

    void queue(Mail mail) {
        database.jdbi().useTransaction(handle -> outbox.queue(handle, mail, OptionalLong.of(5)));
    }

    /** Lets the sender work until it finds nothing to do. */
    void deliver(MailSettings settings) throws InterruptedException {
        try (Delivery delivery = delivery(settings)) {
            while (delivery.step()) {
                // there may be more
            }
        }
    }

    /** The state of a mail with what operators read beside it. */
    Row row(String messageId) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                        select state, tries, due_at, accepted, refused, last_error
                        from outbox_mail where message_id = :id
                        """)
                .bind("id", messageId)
                .mapTo(Row.class)
                .one());
    }

    String state(String messageId) {
        return row(messageId).state();
    }

    /** Results of a mail's attempts, oldest first. */
    List<String> results(String messageId) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                        select coalesce(result, 'goes on') from outbox_try
                        where mail = (select id from outbox_mail where message_id = :id) order by id
                        """)
                .bind("id", messageId)
                .mapTo(String.class)
                .list());
    }

    Map<String, Long> counts() {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select state, count(*) as mails from outbox_mail group by state")
                .setMapKeyColumn("state")
                .setMapValueColumn("mails")
                .collectInto(new GenericType<Map<String, Long>>() {}));
    }

    record Row(
            String state,
            int tries,
            OffsetDateTime dueAt,
            List<String> accepted,
            List<String> refused,
            String lastError) {}

    /** Starts at a fixed time. */
    static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
