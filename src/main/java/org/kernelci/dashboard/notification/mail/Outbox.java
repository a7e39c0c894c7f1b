package org.kernelci.dashboard.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.kernelci.dashboard.persistence.Sql;

/** Where mails are queued. */
@ApplicationScoped
public class Outbox {

    private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]");

    private Clock clock;

    /** For the container. */
    protected Outbox() {}

    @Inject
    public Outbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Queues a mail in the transaction of {@code handle}: it leaves once that has committed, and never if it has not. A
     * mail that can't be sent, because it has no recipient or a line break in a header, is kept as undeliverable with
     * the reason, where operators see it.
     *
     * @param run the run that it belongs to, for lists
     * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException also when its message id was used before
     */
    public void queue(Handle handle, Mail mail, OptionalLong run) {
        Objects.requireNonNull(mail.messageId(), "a mail needs its message id");
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<String> flaw = flaw(mail);
        handle.createUpdate(Sql.named("notification/queue_mail"))
                .bind("run", run.isPresent() ? (Long) run.getAsLong() : null)
                .bind("kind", mail.kind())
                .bind("messageId", mail.messageId())
                .bind("subject", mail.subject())
                .bind("to", mail.to())
                .bindArray("cc", String.class, mail.cc())
                .bind("replyTo", mail.replyTo())
                .bind("inReplyTo", mail.inReplyTo())
                .bind("body", mail.body())
                .bind("now", now)
                .bind("flaw", flaw.orElse(null))
                .execute();
    }

    private static Optional<String> flaw(Mail mail) {
        if (mail.to() == null && mail.cc().isEmpty()) {
            return Optional.of("it has no recipient");
        }
        if (LINE_BREAK.matcher(mail.subject()).find()) {
            return Optional.of("its subject holds a line break");
        }
        boolean broken = Stream.concat(
                        Stream.of(mail.messageId(), mail.to(), mail.replyTo(), mail.inReplyTo()), mail.cc().stream())
                .filter(Objects::nonNull)
                .anyMatch(header -> LINE_BREAK.matcher(header).find());
        return broken ? Optional.of("a header holds a line break") : Optional.empty();
    }
}
