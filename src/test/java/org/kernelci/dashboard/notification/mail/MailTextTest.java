package org.kernelci.dashboard.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final Instant QUEUED = Instant.parse("2031-03-04T10:59:04.567Z");

    @Test
    void headersAreThoseOfTheReference() throws Exception {
        Mail mail = new Mail(
                "build_issue",
                "<193038834400.41.777@kernelci.org>",
                "[REGRESSION] next/master: error",
                "kernelci-results@groups.io",
                List.of("regressions@lists.linux.dev", "ops@example.org", "Next Maintainer <maint@example.org>"),
                "kernelci@lists.linux.dev",
                null,
                "Hello,\n\ntext\n");

        String text = text(mail);

        for (String header : List.of(
                "Subject: [REGRESSION] next/master: error",
                "From: KernelCI bot <bot@kernelci.org>",
                "To: kernelci-results@groups.io",
                "Cc: regressions@lists.linux.dev, ops@example.org,\r\n\tNext Maintainer <maint@example.org>",
                "Reply-To: kernelci@lists.linux.dev",
                "Date: Tue, 04 Mar 2031 10:59:04 -0000",
                "Message-ID: <193038834400.41.777@kernelci.org>",
                "Content-Type: text/plain; charset=\"utf-8\"",
                "Content-Transfer-Encoding: 7bit",
                "MIME-Version: 1.0")) {
            assertTrue(text.contains(header + "\r\n"), () -> header + " is missing in\n" + text);
        }
        assertEquals(10, text.split("\r\n\r\n")[0].replace("\r\n\t", "").lines().count(), text);
        assertTrue(text.endsWith("\r\n\r\nHello,\n\ntext\n"), text);
    }

    @Test
    void whatIsNotThereHasNoHeader() throws Exception {
        String text = text(mail("s", null, List.of("a@example.org"), "b"));

        assertFalse(text.contains("\nTo:"), text);
        assertFalse(text.contains("Reply-To"), text);
        assertFalse(text.contains("In-Reply-To"), text);
        assertFalse(text("s", "b").contains("Cc:"));
    }

    @Test
    void anAnswerNamesWhatItAnswers() throws Exception {
        Mail mail = new Mail("fake", "<1@kernelci.org>", "s", "a@example.org", List.of(), null, "<0@x>", "b");

        assertTrue(text(mail).contains("\r\nIn-Reply-To: <0@x>\r\n"));
    }

    @Test
    void aBodyWithOtherLettersGoesAsItIsIn8Bit() throws Exception {
        String text = text("s", "Größe  \n.\n\t✓ ok\n");

        assertTrue(text.contains("Content-Transfer-Encoding: 8bit\r\n"), text);
        assertTrue(text.endsWith("\r\n\r\nGröße  \n.\n\t✓ ok\n"), text);
    }

    @Test
    void onlyALineOfMoreThan998BytesIsEncoded() throws Exception {
        assertTrue(text("s", "ü".repeat(499)).contains("Content-Transfer-Encoding: 8bit"));
        String text = text("s", "ü".repeat(499) + "x\n");
        assertTrue(text.contains("Content-Transfer-Encoding: quoted-printable"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void aSubjectIsEncodedOnlyWhereItMustBe() throws Exception {
        assertTrue(text("a".repeat(60) + " " + "b".repeat(60), "b")
                .contains("Subject: " + "a".repeat(60) + "\r\n " + "b".repeat(60) + "\r\n"));
        assertTrue(text("Größe", "b").contains("Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?="));
    }

    @Test
    void namesWithOtherLettersAreEncoded() throws Exception {
        String text = text(mail("s", "Jürgen <j@example.org>", List.of(), "b"));

        assertTrue(text.contains("To: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>"), text);
    }

    @Test
    void theMachinesLocaleAndTimeZoneChangeNothing() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = text("I", "i");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(expected, text("I", "i"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String text(String subject, String body) throws MessagingException, IOException {
        return text(mail(subject, "a@example.org", List.of(), body));
    }

    private static Mail mail(String subject, String to, List<String> cc, String body) {
        return new Mail("fake", "<1@kernelci.org>", subject, to, cc, null, null, body);
    }

    private static String text(Mail mail) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MailText.of(null, mail, Recipients.of(mail.to(), mail.cc()), QUEUED).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
