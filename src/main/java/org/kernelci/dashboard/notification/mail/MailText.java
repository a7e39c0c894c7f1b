package org.kernelci.dashboard.notification.mail;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail as it travels (notifications 3.1, 3.6). The same mail has the same bytes in every attempt. */
final class MailText extends SMTPMessage {

    private static final String SENDER = "KernelCI bot <bot@kernelci.org>";

    /** Longer lines may be cut on the way, unless they are encoded (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;

    /** No zone, as in "this time is UTC and says nothing of where the sender is" (RFC 5322, 3.3). */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss '-0000'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String messageId;

    private MailText(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @param session null to look at the mail only */
    static MailText of(Session session, Mail mail, Recipients recipients, Instant queuedAt) throws MessagingException {
        MailText text = new MailText(session, mail.messageId());
        text.setHeader("Subject", folded("Subject", mail.subject()));
        text.setHeader("From", SENDER);
        if (recipients.to().isPresent()) {
            text.setRecipient(RecipientType.TO, recipients.to().get());
        }
        text.setRecipients(RecipientType.CC, recipients.cc().toArray(InternetAddress[]::new));
        if (mail.replyTo() != null) {
            text.setHeader("Reply-To", mail.replyTo());
        }
        text.setHeader("Date", DATE.format(queuedAt));
        if (mail.inReplyTo() != null) {
            text.setHeader("In-Reply-To", mail.inReplyTo());
        }
        text.setText(mail.body(), "utf-8");
        text.setHeader("Content-Type", "text/plain; charset=\"utf-8\"");
        text.setHeader("Content-Transfer-Encoding", encoding(mail.body()));
        text.saveChanges();
        return text;
    }

    /** Keeps the id, which the body may quote; the library would make its own. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Tells a server that understands it to leave the text's letters alone (RFC 6152). */
    MailText announced(boolean understood) throws MessagingException {
        if (understood && "8bit".equals(getEncoding())) {
            setMailExtension("BODY=8BITMIME");
        }
        return this;
    }

    /** Names and values as a reader sees them. */
    List<Header> headers() throws MessagingException {
        return Collections.list(getAllHeaders()).stream()
                .map(header -> new Header(header.getName(), decoded(header.getValue())))
                .toList();
    }

    private static String folded(String name, String value) {
        try {
            return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(value, "utf-8", null));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java knows UTF-8", impossible);
        }
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }

    private static String encoding(String body) {
        boolean tooLong = body.lines().anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE);
        if (tooLong) {
            return "quoted-printable";
        }
        return StandardCharsets.US_ASCII.newEncoder().canEncode(body) ? "7bit" : "8bit";
    }
}
