package org.kernelci.dashboard.notification.mail;

import static java.util.stream.Collectors.joining;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.notification.mail.Receipt.Certainty;

/**
 * A connection to the mail server, for many mails (notifications 3.3, 3.6). Every wait has a limit.
 *
 * <p>A mail belongs to the server once the dot that ends its text has left. Before that it can be taken back, by ending the
 * connection; after that only the server's reply tells.
 */
final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SmtpConnection.class.getName());

    /** Login is missing or refused: a fault of the configuration, not of the mail. */
    private static final Set<Integer> ABOUT_LOGIN = Set.of(530, 534, 535, 538);

    private static final int NO_REPLY = 0;

    private final Session session;
    private final Dialogue dialogue;

    private SmtpConnection(Session session, Dialogue dialogue) {
        this.session = session;
        this.dialogue = dialogue;
    }

    /** @throws MessagingException when there is no server, it can't be trusted, or it refuses the login */
    static SmtpConnection open(MailSettings settings) throws MessagingException {
        RecordedSockets sockets = new RecordedSockets();
        Session session = Session.getInstance(properties(settings, sockets));
        Dialogue dialogue = new Dialogue(session, sockets, settings);
        boolean login = settings.password().isPresent();
        dialogue.connect(
                settings.host(),
                settings.port(),
                login ? settings.user() : null,
                settings.password().orElse(null));
        return new SmtpConnection(session, dialogue);
    }

    private static Properties properties(MailSettings settings, RecordedSockets sockets) {
        String limit = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", limit);
        properties.put("mail.smtp.timeout", limit);
        properties.put("mail.smtp.writetimeout", limit);
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(settings.password().isPresent()));
        properties.put("mail.smtp.sendpartial", "true");
        return properties;
    }

    /** Whether the server still answers. */
    boolean isOpen() {
        return dialogue.isConnected();
    }

    /**
     * Sends one mail to those who have not got it; never throws for what the server does.
     *
     * @param handOver asked once everything but the final dot has been said: false takes the mail back
     */
    Receipt send(QueuedMail mail, BooleanSupplier handOver) {
        Recipients recipients = mail.recipients();
        List<String> envelope = recipients.addresses().stream()
                .filter(address -> !mail.isDoneWith(address))
                .toList();
        List<String> broken = recipients.broken().stream()
                .filter(text -> !mail.isDoneWith(text))
                .toList();
        if (envelope.isEmpty()) {
            return new Receipt(Certainty.CERTAIN, "none of its recipients is an address", List.of(), broken);
        }
        dialogue.begin(handOver);
        try {
            dialogue.sendMessage(
                    MailText.of(session, mail.mail(), recipients, mail.queuedAt())
                            .announced(dialogue.supportsExtension("8BITMIME")),
                    InternetAddress.parse(String.join(",", envelope)));
            return new Receipt(Certainty.CERTAIN, notes(broken) + dialogue.reply(), envelope, broken);
        } catch (SMTPSendFailedException failed) {
            return judge(failed, failed.getReturnCode(), envelope, broken);
        } catch (SendFailedException failed) {
            return judge(failed, NO_REPLY, envelope, broken);
        } catch (MessagingException failed) {
            return dialogue.handedOver() ? Receipt.uncertain(words(failed)) : Receipt.failed(words(failed));
        }
    }

    private Receipt judge(SendFailedException failed, int code, List<String> envelope, List<String> broken) {
        if (dialogue.handedOver() && code < 250) {
            return Receipt.uncertain(words(failed));
        }
        if (isPermanent(code)) {
            return new Receipt(
                    Certainty.CERTAIN,
                    words(failed),
                    List.of(),
                    Stream.concat(envelope.stream(), broken.stream()).toList());
        }
        List<String> refused = new ArrayList<>(broken);
        List<String> unserved = new ArrayList<>();
        StringBuilder notes = new StringBuilder(notes(broken));
        for (Exception next = failed; next instanceof MessagingException part; next = part.getNextException()) {
            if (part instanceof SMTPAddressFailedException one) {
                String address = one.getAddress().getAddress();
                (isPermanent(one.getReturnCode()) ? refused : unserved).add(address);
                notes.append(address).append(": ").append(words(one)).append('\n');
            }
        }
        boolean accepted = dialogue.handedOver() && code == 250;
        List<String> served = accepted
                ? envelope.stream()
                        .filter(address -> !refused.contains(address) && !unserved.contains(address))
                        .toList()
                : List.of();
        return new Receipt(Certainty.CERTAIN, notes + (accepted ? dialogue.reply() : words(failed)), served, refused);
    }

    private static String notes(List<String> broken) {
        return broken.stream().map(text -> text + ": is no address\n").collect(joining());
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code < 600 && !ABOUT_LOGIN.contains(code);
    }

    /** The exception's text, with its cause's where that says more. */
    static String words(MessagingException failed) {
        String text = Optional.ofNullable(failed.getMessage()).orElse("").strip();
        Exception cause = failed.getNextException();
        if (cause instanceof IOException) {
            text += " (" + cause + ")";
        }
        return text.isEmpty() ? failed.getClass().getSimpleName() : text;
    }

    @Override
    public void close() {
        try {
            dialogue.close();
        } catch (MessagingException broken) {
            LOG.log(Level.DEBUG, "the mail server did not say goodbye", broken);
        }
    }

    /** The library's side of the conversation, which tells when a mail is about to belong to the server. */
    private static final class Dialogue extends SMTPTransport {

        private final RecordedSockets sockets;
        private final Duration usual;
        private final Duration acceptance;
        private BooleanSupplier handOver = () -> false;
        private boolean handedOver;

        Dialogue(Session session, RecordedSockets sockets, MailSettings settings) {
            super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
            this.sockets = sockets;
            this.usual = settings.timeout();
            this.acceptance = settings.acceptance();
        }

        void begin(BooleanSupplier question) {
            handOver = question;
            handedOver = false;
        }

        boolean handedOver() {
            return handedOver;
        }

        String reply() {
            return Optional.ofNullable(getLastServerResponse()).orElse("").strip();
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            if (!handOver.getAsBoolean()) {
                // the library ends the connection without the dot, so the server forgets what it has read
                throw new IOException("the mail was taken back");
            }
            handedOver = true;
            sockets.limitReads(acceptance);
            super.finishData();
            sockets.limitReads(usual);
        }
    }
}
