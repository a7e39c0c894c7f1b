package org.kernelci.dashboard.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A week of reports by processes that are killed at random moments, each eight hours after the one before, two of them at a
 * time; to a mail server that drops connections at random too.
 */
@Timeout(300)
class KilledSenderTest {

    private static final int KILLS = 20;
    private static final int REPORTS = 7 * 24;
    private static final Pattern REPORT = Pattern.compile("(?m)^Subject: report (\\d+)$");

    private final TestOutbox outbox = new TestOutbox();
    private final AtomicInteger takenAndDropped = new AtomicInteger();
    private final Random random = new Random();

    @Test
    void everyMailArrivesOnceOrIsMarkedUncertain() throws Exception {
        try (MailServer server = new MailServer(this::answer)) {
            Process previous = start(server.port(), 0, REPORTS / (KILLS + 1));
            for (int kill = 1; kill <= KILLS; kill++) {
                Process next = start(server.port(), kill * 8, (kill + 1) * REPORTS / (KILLS + 1));
                kill(previous);
                previous = next;
            }
            kill(previous);
            server.behave(command -> null);
            finish(server);
            check(server, KILLS + 1);
        }
    }

    private String answer(String command) throws InterruptedException {
        int chance = random.nextInt(1000);
        if (command.equals(".")) {
            Thread.sleep(random.nextInt(15));
            if (chance < 40) {
                takenAndDropped.incrementAndGet();
                return MailServer.TAKE_AND_DROP;
            }
        }
        boolean beforeTheDot = command.startsWith("MAIL") || command.startsWith("RCPT") || command.equals("DATA");
        return beforeTheDot && chance < 10 ? MailServer.DROP : chance < 20 && beforeTheDot ? "451 later" : null;
    }

    private Process start(int port, int hours, int reports) throws IOException {
        String url = "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        outbox.place.host(),
                        outbox.place.port(),
                        outbox.place.name(),
                        outbox.place.user(),
                        outbox.place.password());
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportingProcess.class.getName(),
                        url,
                        Integer.toString(port),
                        Integer.toString(hours),
                        Integer.toString(reports))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** At a random moment after it has begun to work. */
    private void kill(Process process) throws IOException, InterruptedException {
        try {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertEquals(ReportingProcess.READY, output.readLine());
            Thread.sleep(random.nextInt(1000));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The rest of the week's work, by a process that lives. */
    private void finish(MailServer server) throws IOException, InterruptedException {
        Process last = start(server.port(), (KILLS + 1) * 8, REPORTS);
        try {
            Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
            while (!isFinished()) {
                assertTrue(Instant.now().isBefore(deadline), () -> "unfinished: " + outbox.counts());
                Thread.sleep(50);
            }
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private boolean isFinished() {
        Map<String, Long> counts = outbox.counts();
        return counts.values().stream().mapToLong(Long::longValue).sum() == REPORTS
                && counts.keySet().stream().allMatch(List.of("sent", "uncertain")::contains);
    }

    private void check(MailServer server, int kills) {
        Map<String, Long> arrived = server.taken().stream()
                .map(text ->
                        REPORT.matcher(text).results().findFirst().orElseThrow().group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, String> states = outbox.database.jdbi().withHandle(handle -> handle.createQuery(
                        "select substr(subject, 8) as report, state from outbox_mail")
                .setMapKeyColumn("report")
                .setMapValueColumn("state")
                .collectInto(new GenericType<Map<String, String>>() {}));
        assertEquals(REPORTS, states.size());
        int uncertain = 0;
        for (Map.Entry<String, String> mail : states.entrySet()) {
            long copies = arrived.getOrDefault(mail.getKey(), 0L);
            if (mail.getValue().equals("sent")) {
                assertEquals(1, copies, () -> "copies of report " + mail.getKey());
            } else {
                assertTrue(copies <= 1, () -> copies + " copies of uncertain report " + mail.getKey());
                uncertain++;
            }
        }
        assertTrue(
                uncertain <= kills + takenAndDropped.get(),
                uncertain + " uncertain of " + kills + " kills and " + takenAndDropped + " lost replies");
    }
}
