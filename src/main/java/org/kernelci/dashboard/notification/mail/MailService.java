package org.kernelci.dashboard.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.MailSettings.Backend;
import org.kernelci.dashboard.notification.mail.MailDetails.HeaderLine;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;
import org.kernelci.dashboard.web.Refusal;

/** The outbox for operators: what became of every mail, and what they may do about it. */
@ApplicationScoped
public class MailService {

    private OutboxQueries queries;
    private MailSettings settings;
    private Clock clock;

    /** For the container. */
    protected MailService() {}

    @Inject
    public MailService(OutboxQueries queries, MailSettings settings, Clock clock) {
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    Listing<MailItem> mails(MailFilter filter, Paging paging) {
        List<MailItem> items = queries.mails(filter, paging).stream()
                .map(row -> row.item(settings.retryLimit()))
                .toList();
        return new Listing<>(items, queries.count(filter));
    }

    /** @throws Refusal with status 404 when there is none */
    MailDetails mail(long id) {
        MailItem.Row row = row(id);
        MailDetails.Rest rest = queries.rest(id);
        Mail mail = new Mail(
                row.kind(),
                row.messageId(),
                row.subject(),
                row.toAddress(),
                row.cc(),
                rest.replyTo(),
                rest.inReplyTo(),
                rest.body());
        return new MailDetails(
                row.item(settings.retryLimit()),
                rest.replyTo(),
                rest.inReplyTo(),
                rest.body(),
                rest.accepted(),
                rest.handledBy(),
                rest.handledAt(),
                headers(mail, row.queuedAt()),
                queries.attempts(id));
    }

    private MailItem.Row row(long id) {
        return queries.mail(id).orElseThrow(() -> Refusal.error(404, "no such mail"));
    }

    private static List<HeaderLine> headers(Mail mail, Instant queuedAt) {
        try {
            return MailText.of(null, mail, Recipients.of(mail.to(), mail.cc()), queuedAt).headers().stream()
                    .map(header -> new HeaderLine(header.getName(), header.getValue()))
                    .toList();
        } catch (MessagingException unsendable) {
            return List.of(new HeaderLine("(none)", String.valueOf(unsendable.getMessage())));
        }
    }

    /**
     * @param again whether a mail that was sent may be sent to all once more
     * @throws Refusal with status 404 or 409
     */
    MailDetails resend(long id, boolean again, String user) {
        MailItem.Row row = row(id);
        refuseWhereMailsAreHeld();
        if (row.state().equals("sent") && !again) {
            throw Refusal.error(409, "It was sent; sending it again takes \"again\".");
        }
        Set<String> states = new TreeSet<>(MailItem.RESENDABLE);
        if (again) {
            states.add("sent");
        }
        if (queries.resend(id, states, user, clock.instant()) == 0) {
            throw Refusal.error(409, "It is being sent right now.");
        }
        return mail(id);
    }

    /** @throws Refusal with status 409 or 422 */
    int resendAll(String state, String user) {
        if (state == null || !Set.of("undeliverable", "held").contains(state)) {
            throw Refusal.fields(
                    422, "These mails can't be sent together.", Map.of("state", "must be undeliverable or held"));
        }
        refuseWhereMailsAreHeld();
        return queries.resend(null, Set.of(state), user, clock.instant());
    }

    private void refuseWhereMailsAreHeld() {
        if (settings.backend() == Backend.HOLD) {
            throw Refusal.error(409, "This installation holds mails, see EMAIL_BACKEND.");
        }
    }

    /** @throws Refusal with status 404 or 409 */
    MailDetails drop(long id, String user) {
        row(id);
        if (queries.drop(id, MailItem.DROPPABLE, user, clock.instant()) == 0) {
            throw Refusal.error(409, "A mail that is " + row(id).state() + " can't be dropped.");
        }
        return mail(id);
    }

    /**
     * Queues the text of the fake report (notifications 7.8).
     *
     * @throws Refusal with status 422 when {@code to} is no address
     */
    MailItem test(String to) {
        if (to == null || to.isBlank() || !Recipients.isAddress(to.strip())) {
            throw Refusal.fields(422, "There is nobody to send it to.", Map.of("to", "must be one mail address"));
        }
        Mail mail = new Mail(
                "fake",
                MessageIds.next(),
                "[IGNORE] Test report",
                to.strip(),
                List.of(),
                null,
                null,
                "Testing the email sending path...");
        queries.queue(mail);
        return row(queries.idOf(mail.messageId())).item(settings.retryLimit());
    }

    MailSummary summary() {
        Instant now = clock.instant();
        Map<String, Long> counts = new TreeMap<>();
        MailItem.STATES.forEach(state -> counts.put(state, 0L));
        Set<String> kinds = new TreeSet<>();
        for (MailSummary.Count count : queries.counts()) {
            counts.merge(count.state(), count.mails(), Long::sum);
            kinds.add(count.kind());
        }
        MailSummary.Times times = queries.times(now);
        boolean sends = settings.backend() == Backend.SMTP;
        return new MailSummary(
                settings.backend().name().toLowerCase(Locale.ROOT),
                sends ? settings.place() : null,
                settings.password().isPresent(),
                counts,
                times.oldestQueuedAt(),
                times.oldestQueuedAt() == null
                        ? null
                        : Duration.between(times.oldestQueuedAt(), now).toSeconds(),
                times.lastSentAt(),
                queries.lastFailure().orElse(null),
                settings.perMinute(),
                times.triesLastMinute(),
                settings.retryLimit(),
                List.copyOf(kinds),
                warnings(counts));
    }

    private List<String> warnings(Map<String, Long> counts) {
        List<String> warnings = new ArrayList<>();
        switch (settings.backend()) {
            case HOLD -> warnings.add("Mails are held, none is sent: EMAIL_BACKEND is hold.");
            case CONSOLE -> warnings.add("Mails go to the server's log only: EMAIL_BACKEND is console.");
            case SMTP -> {
                if (settings.password().isEmpty()) {
                    warnings.add("Nobody logs in to the mail server: EMAIL_HOST_PASSWORD is not set.");
                }
            }
        }
        for (String state : List.of("uncertain", "undeliverable", "partial")) {
            if (counts.get(state) > 0) {
                warnings.add(counts.get(state) + " mails are " + state + " and wait for somebody.");
            }
        }
        return warnings;
    }

    List<MailSummary.Day> days(int days) {
        return queries.days(clock.instant(), days);
    }
}
