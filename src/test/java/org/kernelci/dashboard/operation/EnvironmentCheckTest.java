package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.config.CommandSettings;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.MainDataSource;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** {@code verify_env} (operations 10). */
class EnvironmentCheckTest {

    private static EmbeddedDatabase database;

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Map<String, String> variables = new HashMap<>();
    private TestProgress progress = new TestProgress();

    @TempDir
    Path directory;

    @BeforeAll
    static void open() {
        database = EmbeddedDatabase.empty();
    }

    @BeforeEach
    void configure() {
        mail.start();
        variables.putAll(database.environment());
        variables.put("DB_STARTUP_GRACE_SECONDS", "0");
        variables.put("EMAIL_BACKEND", "smtp");
        variables.put("EMAIL_HOST", "127.0.0.1");
        variables.put("EMAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
        variables.put("EMAIL_USE_TLS", "false");
        variables.put("EMAIL_TIMEOUT_SECONDS", "20");
        variables.put("BACKEND_VOLUME_DIR", directory.toString());
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void onlyWhatIsAskedForIsChecked() throws Exception {
        assertEquals("Environment verification passed.", verify("check-db", "true"));
        assertEquals(
                List.of("Starting environment verification...", "Verification results:", "  PASS db:default: answers"),
                progress.lines());
    }

    @Test
    void withoutAChoiceEverythingIsCheckedButNoMailServerIsAsked() {
        variables.put("EMAIL_PORT", "1");

        String failure = failure();
        assertTrue(failure.startsWith("Environment verification failed:\n"), failure);
        assertEquals(
                "db:default redis email:config email:server email:sender email:password storage:BACKEND_DATA_DIR"
                        + " storage:BACKEND_VOLUME_DIR env:INSTANCE env:DB_PASSWORD env:EMAIL_HOST_PASSWORD"
                        + " env:DISCORD_WEBHOOK_URL",
                String.join(
                        " ",
                        progress.lines().stream()
                                .filter(line -> line.startsWith("  "))
                                .map(line -> line.split(" ")[3].replaceAll(":$", ""))
                                .toList()));
        assertTrue(failure.contains("\nenv:EMAIL_HOST_PASSWORD: neither it nor its _FILE is set"), failure);
    }

    @Test
    void anotherDatabaseOrOneThatIsAwayFails() {
        assertTrue(
                failure("database-alias", "default,cache", "check-db", "true").endsWith("""
                db:cache: no such database is configured; there is default"""));
        variables.put("DB_NAME", "nowhere");
        assertTrue(failure("check-db", "true").contains("db:default: FATAL: database \"nowhere\" does not exist"));
    }

    @Test
    void redisMustAnswer() throws Exception {
        try (ServerSocket redis = new ServerSocket(0)) {
            Thread server = new Thread(() -> answerPings(redis));
            server.setDaemon(true);
            server.start();
            verify(
                    "check-redis",
                    "true",
                    "redis-host",
                    "127.0.0.1",
                    "redis-port",
                    Integer.toString(redis.getLocalPort()));
        }
        assertTrue(
                progress.lines().get(2).endsWith("/0 answers PONG"),
                progress.lines().toString());
        assertTrue(failure("check-redis", "true", "redis-port", "x").endsWith("redis: --redis-port: not a number: x"));
        assertTrue(failure("check-redis", "true", "redis-port", "1").contains("\nredis: "));
    }

    @Test
    void theMailServerIsAskedWhenItsCheckIsChosen() throws Exception {
        mail.setUser("bot@kernelci.org", "bot@kernelci.org", "secret");
        variables.put("EMAIL_HOST_PASSWORD", "secret");
        verify("check-email", "true");
        assertEquals("  PASS email:smtp: connected", progress.lines().get(6));

        variables.put("EMAIL_HOST_PASSWORD", "wrong");
        String failure = failure("check-email", "true");
        assertTrue(failure.contains("email:smtp: the login was answered: 535 "), failure);
        variables.put("EMAIL_USE_TLS", "true");
        assertTrue(failure("check-email", "true").contains("email:smtp: STARTTLS was answered: "));
    }

    @Test
    void aTestMailArrives() throws Exception {
        assertEquals("--send-test-email requires --to-email to be set.", failure("send-test-email", "true"));

        variables.put("EMAIL_HOST_PASSWORD", "any");
        mail.setUser("bot@kernelci.org", "bot@kernelci.org", "any");
        verify(
                "send-test-email",
                "true",
                "to-email",
                "a@example.org",
                "cc",
                "b@example.org",
                "body",
                "first\n.second ü");

        MimeMessage[] mails = mail.getReceivedMessages();
        assertEquals(2, mails.length, "one for each recipient");
        assertEquals("KernelCI email check", mails[0].getSubject());
        assertEquals("KernelCI Dashboard <bot@kernelci.org>", mails[0].getHeader("From", ","));
        assertEquals("b@example.org", mails[0].getHeader("Cc", ","));
        assertEquals(
                "first\n.second ü",
                new String(mails[0].getRawInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replace("\r", "")
                        .strip());
    }

    @Test
    void variablesWithoutEffectAreNamed() throws Exception {
        variables.put("DB_PASSWORD", "chosen");
        variables.put("EMAIL_HOST_PASSWORD", "any");
        variables.put("EMAIL_HOTS", "smtp.example.org");
        verify("check-env", "true");

        assertEquals(
                List.of("  NOTE env:EMAIL_HOTS: no variable of this server, without effect"),
                progress.lines().stream()
                        .filter(line -> line.startsWith("  NOTE"))
                        .toList());
    }

    @Test
    void directoriesMustBeThereOrAreMade() throws Exception {
        Path data = directory.resolve("data");
        variables.put("BACKEND_DATA_DIR", data.toString());
        variables.put("INGEST_SPOOL_DIR", directory.resolve("spool").toString());

        assertEquals("""
                Environment verification failed:
                storage:BACKEND_DATA_DIR: %1$s/data does not exist
                storage:notifs-subscriptions: %1$s/data/notifications/subscriptions does not exist
                storage:INGEST_SPOOL_DIR: %1$s/spool does not exist""".formatted(directory), failure("check-storage", "true"));

        verify("check-storage", "true", "create-dirs", "true");
        assertTrue(Files.isDirectory(data.resolve("notifications/subscriptions")));
    }

    private static void answerPings(ServerSocket redis) {
        try (var client = redis.accept()) {
            byte[] request = new byte[4096];
            while (true) {
                int length = client.getInputStream().read(request);
                if (length < 0) {
                    return;
                }
                String text = new String(request, 0, length, StandardCharsets.US_ASCII);
                long commands =
                        text.lines().filter(line -> line.startsWith("*")).count();
                String answer = text.contains("PING") ? "+PONG\r\n" : "+OK\r\n".repeat((int) commands);
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private String verify(String... options) throws Exception {
        progress = new TestProgress();
        CommandSettings settings = CommandSettings.from(variables);
        assertEquals(List.of(), settings.problems());
        var check = new OperationTasks()
                        .tasks(new TaskContext(
                                settings, new Database(new MainDataSource(settings.database())), Clock.systemUTC()))
                        .stream()
                        .filter(task -> task.name().equals("verify_env"))
                        .findFirst()
                        .orElseThrow();
        return check.perform(TestProgress.arguments(check, options), progress).message();
    }

    private String failure(String... options) {
        return assertThrows(TaskFailure.class, () -> verify(options)).getMessage();
    }
}
