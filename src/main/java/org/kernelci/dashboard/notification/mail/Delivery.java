package org.kernelci.dashboard.notification.mail;

import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.monitoring.Meters;

/**
 * One sender (notifications 3; docs/notifications.md). Any number may work on one outbox.
 *
 * <p>An attempt is: claim the mail; say everything to the mail server but the last dot; note in the outbox that it is being
 * handed over; send the dot; note the reply. A sender that dies before the second note leaves a mail that is sent again; one
 * that dies after it, a mail of which nobody knows, so a person decides.
 */
final class Delivery implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Delivery.class.getName());
    private static final int RECORD_TRIES = 60;
    private static final Duration RECORD_PAUSE = Duration.ofSeconds(1);

    private final DeliveryQueries queries;
    private final MailSettings settings;
    private final Clock clock;
    private final String node;
    private final Meters meters;
    private final Consumer<Alert> alerts;
    private Optional<SmtpConnection> connection = Optional.empty();

    Delivery(
            DeliveryQueries queries,
            MailSettings settings,
            Clock clock,
            String node,
            Meters meters,
            Consumer<Alert> alerts) {
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
        this.node = node;
        this.meters = meters;
        this.alerts = alerts;
    }

    /** Deals with one mail; true when there may be more to do at once. */
    boolean step() throws InterruptedException {
        queries.releaseLost(clock.instant(), settings.retryLimit())
                .forEach(lost -> report(lost.id(), lost.subject(), lost.state(), lost.lastError()));
        if (settings.backend() == MailSettings.Backend.HOLD) {
            queries.hold(clock.instant());
            return false;
        }
        Optional<QueuedMail> due = queries.claim(node, clock.instant(), claimed(), settings.perMinute());
        if (due.isEmpty()) {
            close();
            return false;
        }
        Instant start = clock.instant();
        Receipt receipt = settings.backend() == MailSettings.Backend.CONSOLE ? print(due.get()) : send(due.get());
        meters.time("outbox_send_seconds", Duration.between(start, clock.instant()));
        record(due.get(), receipt);
        return receipt.certainty() != Receipt.Certainty.UNREACHABLE;
    }

    /** Generous: whoever comes too late is noticed at the hand-over. */
    private Duration claimed() {
        return settings.timeout().multipliedBy(10);
    }

    private boolean handOver(QueuedMail mail) {
        try {
            Duration longest = settings.acceptance().plus(settings.timeout().multipliedBy(2));
            return queries.handOver(mail, clock.instant().plus(longest));
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "mail " + mail.id() + " is taken back: the database did not note it", away);
            return false;
        }
    }

    private Receipt send(QueuedMail mail) {
        try {
            if (connection.isEmpty() || !connection.get().isOpen()) {
                close();
                connection = Optional.of(SmtpConnection.open(settings));
            }
        } catch (MessagingException nobody) {
            return Receipt.unreachable("connect: " + SmtpConnection.words(nobody));
        }
        return connection.get().send(mail, () -> handOver(mail));
    }

    private Receipt print(QueuedMail mail) {
        if (!handOver(mail)) {
            return Receipt.failed("the mail was taken back");
        }
        LOG.log(Level.INFO, "mail to {0}, cc {1}: {2}\n{3}", mail.toAddress(), mail.cc(), mail.subject(), mail.body());
        return new Receipt(
                Receipt.Certainty.CERTAIN,
                "written to the log",
                mail.recipients().addresses(),
                mail.recipients().broken());
    }

    /** What the mail server has accepted must not be forgotten because the database is away for a moment. */
    private void record(QueuedMail mail, Receipt receipt) throws InterruptedException {
        Verdict verdict = Verdict.of(mail, receipt, settings, clock.instant());
        for (int attempt = 1; ; attempt++) {
            try {
                boolean ours = queries.settle(mail, verdict, clock.instant());
                if (!ours) {
                    LOG.log(Level.WARNING, "mail {0} was no longer ours when it was {1}", mail.id(), verdict.result());
                }
                break;
            } catch (RuntimeException away) {
                if (attempt == RECORD_TRIES) {
                    throw away;
                }
                LOG.log(Level.WARNING, "mail {0} is {1}, which cannot be recorded yet", mail.id(), verdict.state());
                Thread.sleep(RECORD_PAUSE.toMillis());
            }
        }
        count(verdict);
        report(mail.id(), mail.subject(), verdict.state(), verdict.error());
    }

    private void count(Verdict verdict) {
        String result =
                switch (verdict.state()) {
                    case "sent", "partial", "uncertain" -> verdict.state();
                    case "queued" -> "retried";
                    default -> "failed";
                };
        meters.count("outbox_mails_sent", "result", result);
    }

    private void report(long id, String subject, String state, String error) {
        if (state.equals("sent")) {
            LOG.log(Level.INFO, "mail {0} sent: {1}", Long.toString(id), subject);
            return;
        }
        LOG.log(Level.WARNING, "mail {0} is {1}: {2}", Long.toString(id), state, error);
        if (!state.equals("queued")) {
            alerts.accept(new Alert("Mail %d (%s) is %s: %s".formatted(id, subject, state, error), null));
        }
    }

    /** Ends the connection to the mail server, if there is one. */
    @Override
    public void close() {
        connection.ifPresent(SmtpConnection::close);
        connection = Optional.empty();
    }
}
