package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How queued mails leave (notifications 3.3).
 *
 * @param backend what becomes of them
 * @param user login name
 * @param password its password; without one nobody logs in
 * @param startTls whether the connection must be encrypted before anything is said
 * @param timeout limit of connecting, of one reply and of one write
 * @param acceptance limit of the server's reply to a whole mail; it may check the text first (RFC 5321 grants 10 minutes)
 * @param perMinute most tries a minute, over all servers of the dashboard together
 * @param retryLimit tries after which a mail is given up
 * @param firstPause pause after the first failed try; each later one doubles it, up to an hour
 */
public record MailSettings(
        Backend backend,
        String host,
        int port,
        boolean startTls,
        String user,
        Optional<String> password,
        Duration timeout,
        Duration acceptance,
        int perMinute,
        int retryLimit,
        Duration firstPause) {

    /** What becomes of queued mails. */
    public enum Backend {
        /** They are sent. */
        SMTP,
        /** They are written to the server's log and count as sent. */
        CONSOLE,
        /** They stay, for operators to look at. */
        HOLD
    }

    /** The existing backend's names of the same things. */
    private static final Map<String, Backend> CLASSES = Map.of(
            "django.core.mail.backends.smtp.EmailBackend", Backend.SMTP,
            "django.core.mail.backends.console.EmailBackend", Backend.CONSOLE,
            "django.core.mail.backends.dummy.EmailBackend", Backend.HOLD);

    private static final Variable<Backend> BACKEND = Variable.of(
                    "EMAIL_BACKEND",
                    Form.of("choice", "smtp, console or hold", text -> named(text.strip())),
                    "`smtp`: mails are sent; `console`: they go to the server's log; `hold`: they stay in the outbox for"
                            + " operators to read; the existing backend's class names mean the same")
            .shownAs("smtp if EMAIL_HOST or EMAIL_HOST_PASSWORD is set and INSTANCE is not development, else hold");
    private static final Variable<String> HOST =
            Variable.of("EMAIL_HOST", Form.TEXT, "smtp.gmail.com", "the mail server");
    private static final Variable<Integer> PORT = Variable.of("EMAIL_PORT", Form.PORT, "587", "its port");
    private static final Variable<Boolean> START_TLS =
            Variable.of("EMAIL_USE_TLS", Form.FLAG, "true", "whether the connection must be encrypted (STARTTLS)");
    private static final Variable<String> USER =
            Variable.of("EMAIL_HOST_USER", Form.TEXT, "bot@kernelci.org", "login name, and sender of test mails");
    private static final Variable<String> PASSWORD = Variable.of(
                    "EMAIL_HOST_PASSWORD", Form.TEXT, "its password; unset: no login")
            .asSecret();
    private static final Variable<Duration> TIMEOUT = Variable.of(
            "EMAIL_TIMEOUT_SECONDS", Form.seconds(1, 600), "30", "longest wait for a connection, a reply, a write");
    private static final Variable<Duration> ACCEPTANCE = Variable.of(
            "EMAIL_ACCEPTANCE_SECONDS", Form.seconds(1, 3_600), "600", "longest wait for the reply to a whole mail");
    private static final Variable<Integer> PER_MINUTE = Variable.of(
            "EMAIL_PER_MINUTE",
            Form.number("tries", 1, 100_000),
            "60",
            "most tries to send a mail a minute, over all servers");
    private static final Variable<Integer> RETRY_LIMIT = Variable.of(
            "EMAIL_RETRY_LIMIT",
            Form.number("tries", 1, 1_000),
            "30",
            "about a day of them, after which a mail is given up");
    private static final Variable<Duration> FIRST_PAUSE = Variable.of(
            "EMAIL_RETRY_SECONDS",
            Form.seconds(1, 3_600),
            "60",
            "pause after the first failed try; each later one is twice as long, up to an hour");

    static final List<Variable<?>> VARIABLES = List.of(
            BACKEND, HOST, PORT, START_TLS, USER, PASSWORD, TIMEOUT, ACCEPTANCE, PER_MINUTE, RETRY_LIMIT, FIRST_PAUSE);

    static MailSettings from(Variables variables, InstanceSettings instance) {
        return new MailSettings(
                variables.find(BACKEND).orElseGet(() -> chosen(variables, instance)),
                variables.get(HOST).strip(),
                variables.get(PORT),
                variables.get(START_TLS),
                variables.get(USER),
                variables.find(PASSWORD),
                variables.get(TIMEOUT),
                variables.get(ACCEPTANCE),
                variables.get(PER_MINUTE),
                variables.get(RETRY_LIMIT),
                variables.get(FIRST_PAUSE));
    }

    private static Optional<Backend> named(String text) {
        return Stream.of(Backend.values())
                .filter(backend -> backend.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .or(() -> Optional.ofNullable(CLASSES.get(text)));
    }

    /** Nothing leaves by accident: sending takes a server that somebody named, and is no default of a developer's instance. */
    private static Backend chosen(Variables variables, InstanceSettings instance) {
        boolean named = variables.isSet(HOST) || variables.isSet(PASSWORD);
        return named && instance.kind() != InstanceSettings.Kind.DEVELOPMENT ? Backend.SMTP : Backend.HOLD;
    }

    /** Where the mail server is, for messages; holds no secret. */
    public String place() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return "MailSettings[" + backend + " " + place() + "]";
    }
}
