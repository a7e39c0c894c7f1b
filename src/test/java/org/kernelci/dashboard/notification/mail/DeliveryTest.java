package org.kernelci.dashboard.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.MailSettings.Backend;

@Timeout(120)
class DeliveryTest {

    private final TestOutbox outbox = new TestOutbox();

    @Test
    void mailsArriveAtARealServerAsTheyWereRendered() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("bot@kernelci.org", "bot@kernelci.org", "s3cret");
        server.start();
        try {
            MailSettings settings =
                    TestOutbox.withLogin(TestOutbox.settings(server.getSmtp().getPort()), false, "s3cret");
            outbox.queue("to@example.org", "Größe <cc@example.org>");
            outbox.queue(new Mail("test", "<x@y>", "Größe", null, List.of("cc@example.org"), null, null, "✓\n.\n"));

            outbox.deliver(settings);

            MimeMessage[] messages = server.getReceivedMessages();
            assertEquals(3, messages.length);
            assertEquals("<1@kernelci.org>", messages[0].getMessageID());
            assertEquals("body of 1", messages[0].getContent().toString().strip());
            MimeMessage second = Arrays.stream(messages)
                    .filter(message -> has(message, "<x@y>"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Größe", second.getSubject());
            assertEquals("✓\r\n.", second.getContent().toString().strip());
            assertEquals("sent", outbox.state("<x@y>"));
        } finally {
            server.stop();
        }
    }

    private static boolean has(MimeMessage message, String id) {
        try {
            return id.equals(message.getMessageID());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void whatIsRolledBackIsNeverSent() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            Mail mail = new Mail("test", "<a@b>", "s", "a@example.org", List.of(), null, null, "b");
            outbox.database.jdbi().useTransaction(handle -> {
                new Outbox(outbox.clock).queue(handle, mail, OptionalLong.empty());
                handle.rollback();
            });

            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals(0, server.connections());
        }
    }

    @Test
    void manyMailsShareOneConnection() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            for (int mail = 0; mail < 20; mail++) {
                outbox.queue("a@example.org");
            }

            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals(20, server.taken().size());
            assertEquals(1, server.connections());
            assertEquals("QUIT", server.commands().get(server.commands().size() - 1));
        }
    }

    @Test
    void everyAddressIsServedOnceAndTextsWithOtherLettersAreAnnounced() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            outbox.queue(new Mail(
                    "test",
                    "<a@b>",
                    "s",
                    "a@example.org",
                    List.of("B <b@example.org>", "A@example.org"),
                    null,
                    null,
                    "ü"));

            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals(
                    List.of(
                            "MAIL FROM:<bot@kernelci.org> BODY=8BITMIME",
                            "RCPT TO:<a@example.org>",
                            "RCPT TO:<b@example.org>"),
                    server.commands().stream()
                            .filter(command -> command.matches("(MAIL|RCPT).*"))
                            .toList());
            assertTrue(server.taken().get(0).endsWith("\n\nü\n"), server.taken()::toString);
        }
    }

    @Test
    void aMailWithoutRecipientOrWithABrokenHeaderIsKeptWithTheReason() throws Exception {
        outbox.queue(new Mail("test", "<1@b>", "s", null, List.of(), null, null, "b"));
        outbox.queue(new Mail("test", "<2@b>", "s\nBcc: x@y", "a@example.org", List.of(), null, null, "b"));
        outbox.queue(new Mail("test", "<3@b>", "s", "no address", List.of(), null, null, "b"));

        try (MailServer server = new MailServer(command -> null)) {
            outbox.deliver(TestOutbox.settings(server.port()));
            assertEquals(List.of(), server.taken());
        }

        assertEquals("undeliverable it has no recipient", stateAndError("<1@b>"));
        assertEquals("undeliverable its subject holds a line break", stateAndError("<2@b>"));
        assertEquals("undeliverable none of its recipients is an address", stateAndError("<3@b>"));
    }

    @Test
    void aTextThatIsNoAddressKeepsTheMailFromNobodyElse() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            String id = outbox.queue("a@example.org", "\"Doe");

            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals("partial", outbox.state(id));
            assertEquals(List.of("\"Doe"), outbox.row(id).refused());
            assertEquals(1, server.taken().size());
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAfterGrowingPausesUntilTheLastTry() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String id = outbox.queue("a@example.org");
        for (int minutes : List.of(1, 2, 4)) {
            outbox.deliver(TestOutbox.settings(port));
            assertEquals("queued", outbox.state(id));
            assertEquals(
                    outbox.clock.instant().plus(Duration.ofMinutes(minutes)),
                    outbox.row(id).dueAt().toInstant());
            assertTrue(outbox.row(id).lastError().contains("Connection refused"), outbox.row(id)::toString);
            outbox.clock.pass(Duration.ofMinutes(minutes));
        }
        outbox.deliver(TestOutbox.settings(port));

        assertEquals("undeliverable", outbox.state(id));
        assertEquals(List.of("failed", "failed", "failed", "failed"), outbox.results(id));
        assertEquals(1, outbox.alerts.size());
        assertEquals(3, outbox.meters.counted("outbox_mails_sent", "result", "retried"));
    }

    @Test
    void whoIsRefusedForGoodIsRecordedAndTheOthersGetIt() throws Exception {
        try (MailServer server =
                new MailServer(command -> command.startsWith("RCPT TO:<b@") ? "550 5.1.1 no such user" : null)) {
            String id = outbox.queue("a@example.org", "b@example.org");

            outbox.deliver(TestOutbox.settings(server.port()));

            TestOutbox.Row row = outbox.row(id);
            assertEquals("partial", row.state());
            assertEquals(List.of("a@example.org"), row.accepted());
            assertEquals(List.of("b@example.org"), row.refused());
            assertTrue(row.lastError().startsWith("b@example.org: 550 5.1.1 no such user"), row::lastError);
        }
    }

    @Test
    void whoIsPutOffGetsItLaterAndTheOthersDoNotGetItTwice() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (MailServer server = new MailServer(command ->
                command.startsWith("RCPT TO:<b@") && asked.incrementAndGet() == 1 ? "450 4.7.1 greylisted" : null)) {
            String id = outbox.queue("a@example.org", "b@example.org");
            outbox.deliver(TestOutbox.settings(server.port()));
            assertEquals("queued", outbox.state(id));

            outbox.clock.pass(Duration.ofMinutes(2));
            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals("sent", outbox.state(id));
            assertEquals(List.of("partial", "sent"), outbox.results(id));
            assertEquals(
                    1,
                    server.commands().stream()
                            .filter("RCPT TO:<a@example.org>"::equals)
                            .count());
            assertEquals(
                    List.of("a@example.org", "b@example.org"), outbox.row(id).accepted());
        }
    }

    @Test
    void aRefusalOfAllForGoodIsNotTriedAgain() throws Exception {
        try (MailServer server = new MailServer(command -> command.startsWith("RCPT") ? "550 no" : null)) {
            String all = outbox.queue("a@example.org", "b@example.org");
            outbox.deliver(TestOutbox.settings(server.port()));
            server.behave(command -> command.startsWith("MAIL") ? "553 sender refused" : null);
            String sender = outbox.queue("a@example.org");
            outbox.deliver(TestOutbox.settings(server.port()));
            server.behave(command -> command.equals(".") ? "554 looks like spam" : null);
            String text = outbox.queue("a@example.org");
            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals("undeliverable", outbox.state(all));
            assertTrue(outbox.row(all).lastError().contains("b@example.org: 550 no"), outbox.row(all)::lastError);
            assertEquals("undeliverable 553 sender refused", stateAndError(sender));
            assertEquals("undeliverable 554 looks like spam", stateAndError(text));
            assertEquals(List.of("refused"), outbox.results(text));
        }
    }

    @Test
    void whatMayPassIsTriedAgain() throws Exception {
        for (String command : List.of("CONNECT", "MAIL", "RCPT", "DATA", ".")) {
            try (MailServer server =
                    new MailServer(line -> line.startsWith(command) ? "421 4.3.2 shutting down" : null)) {
                String id = outbox.queue("a@example.org");
                outbox.deliver(TestOutbox.settings(server.port()));
                assertEquals("queued", outbox.state(id), () -> command + outbox.row(id));

                server.behave(line -> null);
                outbox.clock.pass(Duration.ofMinutes(2));
                outbox.deliver(TestOutbox.settings(server.port()));
                assertEquals("sent", outbox.state(id), () -> command + outbox.row(id));
                assertEquals(1, server.taken().size());
            }
        }
    }

    @Test
    void aLostConnectionBeforeTheFinalDotIsTriedAgain() throws Exception {
        for (String command : List.of("CONNECT", "EHLO", "MAIL", "RCPT", "DATA")) {
            try (MailServer server = new MailServer(line -> line.startsWith(command) ? MailServer.DROP : null)) {
                String id = outbox.queue("a@example.org");
                outbox.deliver(TestOutbox.settings(server.port()));
                assertEquals("queued", outbox.state(id), () -> command + outbox.row(id));

                server.behave(line -> null);
                outbox.clock.pass(Duration.ofMinutes(2));
                outbox.deliver(TestOutbox.settings(server.port()));
                assertEquals("sent", outbox.state(id), () -> command + outbox.row(id));
                assertEquals(1, server.taken().size());
            }
        }
    }

    @Test
    void aConnectionThatDiesBetweenTheDotAndTheReplyLeavesTheMailUncertain() throws Exception {
        try (MailServer server = new MailServer(line -> line.equals(".") ? MailServer.TAKE_AND_DROP : null)) {
            String id = outbox.queue("a@example.org");

            outbox.deliver(TestOutbox.settings(server.port()));
            outbox.clock.pass(Duration.ofDays(1));
            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals("uncertain", outbox.state(id));
            assertEquals(List.of("uncertain"), outbox.results(id));
            assertEquals(1, server.taken().size());
            assertEquals(1, outbox.alerts.size());
        }
    }

    @Test
    void mailsAreForgottenLongAfterEverybodyGotThemAndNoOthers() throws Exception {
        try (MailServer server = new MailServer(line -> null)) {
            outbox.queue("a@example.org");
            outbox.deliver(TestOutbox.settings(server.port()));
            String flawed = outbox.queue("no\nbody@example.org");
            outbox.clock.pass(Duration.ofDays(2));
            String recent = outbox.queue("b@example.org");
            outbox.deliver(TestOutbox.settings(server.port()));
            DeliveryQueries queries = new DeliveryQueries(outbox.database);

            assertEquals(1, queries.forgetSent(outbox.clock.instant().minus(Duration.ofDays(1))));
            assertEquals("undeliverable", outbox.state(flawed));
            assertEquals("sent", outbox.state(recent));
            assertEquals(0, queries.forgetSent(outbox.clock.instant()));
        }
    }

    @Test
    void aServerThatNeverRepliesIsLeftInTime() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        MailServer.Script silent = line -> line.equals("DATA") && !end.await(60, TimeUnit.SECONDS) ? "" : null;
        try (MailServer server = new MailServer(silent)) {
            String id = outbox.queue("a@example.org");
            MailSettings hasty = new MailSettings(
                    Backend.SMTP,
                    "127.0.0.1",
                    server.port(),
                    false,
                    "bot",
                    TestOutbox.settings(0).password(),
                    Duration.ofMillis(300),
                    Duration.ofMillis(300),
                    100,
                    4,
                    Duration.ofMinutes(1));

            outbox.deliver(hasty);

            assertEquals("queued", outbox.state(id));
            assertTrue(outbox.row(id).lastError().contains("timed out"), outbox.row(id)::lastError);
            end.countDown();
        }
    }

    @Test
    void aServerMayTakeItsTimeToAcceptAMail() throws Exception {
        MailServer.Script slow = line -> {
            if (line.equals(".")) {
                Thread.sleep(700);
            }
            return null;
        };
        try (MailServer server = new MailServer(slow)) {
            String id = outbox.queue("a@example.org");
            MailSettings settings = new MailSettings(
                    Backend.SMTP,
                    "127.0.0.1",
                    server.port(),
                    false,
                    "bot",
                    TestOutbox.settings(0).password(),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(60),
                    100,
                    4,
                    Duration.ofMinutes(1));

            outbox.deliver(settings);

            assertEquals("sent", outbox.state(id));
        }
    }

    @Test
    void moreMailsThanAllowedInAMinuteWaitForTheNext() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            MailSettings settings =
                    TestOutbox.with(TestOutbox.settings(server.port()), Backend.SMTP, 3, Duration.ofSeconds(5));
            for (int mail = 0; mail < 5; mail++) {
                outbox.queue("a@example.org");
            }

            outbox.deliver(settings);
            assertEquals(3, server.taken().size());
            outbox.clock.pass(Duration.ofSeconds(59));
            outbox.deliver(settings);
            assertEquals(3, server.taken().size());
            outbox.clock.pass(Duration.ofSeconds(1));
            outbox.deliver(settings);
            assertEquals(5, server.taken().size());
        }
    }

    @Test
    void manySendersSendEachMailOnceAndKeepTheLimitTogether() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try (MailServer server = new MailServer(command -> null)) {
            MailSettings settings =
                    TestOutbox.with(TestOutbox.settings(server.port()), Backend.SMTP, 40, Duration.ofSeconds(5));
            for (int mail = 0; mail < 60; mail++) {
                outbox.queue("a@example.org");
            }

            List<Callable<Void>> senders = Collections.nCopies(4, () -> {
                outbox.deliver(settings);
                return null;
            });
            for (Future<Void> sender : nodes.invokeAll(senders)) {
                sender.get();
            }

            assertEquals(40, server.taken().size());
            assertEquals(40, server.taken().stream().distinct().count());
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aHoldingInstallationKeepsMailsAndSaysNothingToAnyServer() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            String id = outbox.queue("a@example.org");

            outbox.deliver(
                    TestOutbox.with(TestOutbox.settings(server.port()), Backend.HOLD, 10, Duration.ofSeconds(5)));

            assertEquals("held", outbox.state(id));
            assertEquals(0, server.connections());
        }
    }

    @Test
    void theConsoleCountsAsDelivery() throws Exception {
        String id = outbox.queue("a@example.org");

        outbox.deliver(TestOutbox.with(TestOutbox.settings(1), Backend.CONSOLE, 10, Duration.ofSeconds(5)));

        assertEquals("sent", outbox.state(id));
    }

    @Test
    void withoutEncryptionNothingIsSaidToAServerThatMustEncrypt() throws Exception {
        try (MailServer server = new MailServer(command -> null)) {
            String id = outbox.queue("a@example.org");

            outbox.deliver(TestOutbox.withLogin(TestOutbox.settings(server.port()), true, "s3cret"));

            assertEquals("queued", outbox.state(id));
            assertTrue(outbox.row(id).lastError().contains("STARTTLS"), outbox.row(id)::lastError);
            assertFalse(server.commands().toString().contains("AUTH"), server.commands()::toString);
        }
    }

    @Test
    void aRefusedLoginIsNoFaultOfTheMail() throws Exception {
        try (MailServer server = new MailServer(command -> command.startsWith("EHLO")
                ? "250-test\r\n250 AUTH PLAIN"
                : command.startsWith("AUTH") ? "535 5.7.8 wrong" : null)) {
            String id = outbox.queue("a@example.org");

            outbox.deliver(TestOutbox.withLogin(TestOutbox.settings(server.port()), false, "s3cret"));

            assertEquals("queued", outbox.state(id));
            assertTrue(outbox.row(id).lastError().contains("535 5.7.8 wrong"), outbox.row(id)::lastError);
            assertFalse(outbox.row(id).lastError().contains("s3cret"), outbox.row(id)::lastError);
        }
    }

    @Test
    void aMailOfASenderThatEndedIsSentByAnotherOnce() throws Exception {
        String id = outbox.queue("a@example.org");
        DeliveryQueries queries = new DeliveryQueries(outbox.database);
        QueuedMail lost = queries.claim("gone", outbox.clock.instant(), Duration.ofMinutes(5), 100)
                .orElseThrow();

        try (MailServer server = new MailServer(command -> null)) {
            outbox.deliver(TestOutbox.settings(server.port()));
            assertEquals(0, server.taken().size());
            outbox.clock.pass(Duration.ofMinutes(6));
            outbox.deliver(TestOutbox.settings(server.port()));
            assertEquals(1, server.taken().size());
        }

        assertEquals(List.of("abandoned", "sent"), outbox.results(id));
        assertFalse(queries.handOver(lost, outbox.clock.instant()), "the first sender may come back late");
    }

    @Test
    void aMailThatWasBeingHandedOverWhenItsSenderEndedIsUncertainAndALateReplySettlesIt() throws Exception {
        String id = outbox.queue("a@example.org");
        DeliveryQueries queries = new DeliveryQueries(outbox.database);
        QueuedMail mail = queries.claim("slow", outbox.clock.instant(), Duration.ofMinutes(5), 100)
                .orElseThrow();
        assertTrue(queries.handOver(mail, outbox.clock.instant().plusSeconds(60)));
        outbox.clock.pass(Duration.ofMinutes(6));

        try (MailServer server = new MailServer(command -> null)) {
            outbox.deliver(TestOutbox.settings(server.port()));
            assertEquals(0, server.taken().size());
        }
        assertEquals("uncertain", outbox.state(id));
        assertEquals(1, outbox.alerts.size());

        Receipt late = new Receipt(Receipt.Certainty.CERTAIN, "250 ok", List.of("a@example.org"), List.of());
        assertTrue(queries.settle(
                mail, Verdict.of(mail, late, TestOutbox.settings(0), outbox.clock.instant()), outbox.clock.instant()));
        assertEquals("sent", outbox.state(id));
    }

    @Test
    void aSenderThatHasLostItsMailTakesItBackBeforeTheDot() throws Exception {
        String id = outbox.queue("a@example.org");
        MailServer.Script thief = command -> {
            if (command.equals("DATA")) {
                outbox.database.jdbi().useHandle(handle -> handle.execute("update outbox_mail set claim = null"));
            }
            return null;
        };
        try (MailServer server = new MailServer(thief)) {
            outbox.deliver(TestOutbox.settings(server.port()));

            assertEquals(List.of(), server.taken());
            assertEquals("claimed", outbox.state(id));
        }
    }

    private String stateAndError(String messageId) {
        TestOutbox.Row row = outbox.row(messageId);
        return row.state() + " " + row.lastError();
    }
}
