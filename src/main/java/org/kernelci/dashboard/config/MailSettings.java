package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    static MailSettings from(Variables variables, InstanceSettings instance) {
        return new MailSettings(
                backend(variables, instance),
                variables.text("EMAIL_HOST", "smtp.gmail.com").strip(),
                variables.integer("EMAIL_PORT", 587, 1, 65_535),
                variables.flag("EMAIL_USE_TLS", true),
                variables.text("EMAIL_HOST_USER", "bot@kernelci.org"),
                variables.text("EMAIL_HOST_PASSWORD"),
                Duration.ofSeconds(variables.integer("EMAIL_TIMEOUT_SECONDS", 30, 1, 600)),
                Duration.ofSeconds(variables.integer("EMAIL_ACCEPTANCE_SECONDS", 600, 1, 3_600)),
                variables.integer("EMAIL_PER_MINUTE", 60, 1, 100_000),
                variables.integer("EMAIL_RETRY_LIMIT", 30, 1, 1_000),
                Duration.ofSeconds(variables.integer("EMAIL_RETRY_SECONDS", 60, 1, 3_600)));
    }

    private static Backend backend(Variables variables, InstanceSettings instance) {
        Optional<String> asked = variables.text("EMAIL_BACKEND").map(String::strip);
        if (asked.isEmpty()) {
            return chosen(variables, instance);
        }
        if (CLASSES.containsKey(asked.get())) {
            return CLASSES.get(asked.get());
        }
        for (Backend backend : Backend.values()) {
            if (backend.name().equals(asked.get().toUpperCase(Locale.ROOT))) {
                return backend;
            }
        }
        variables.refuse("EMAIL_BACKEND", "expected smtp, console or hold, got \"" + asked.get() + "\"");
        return Backend.HOLD;
    }

    /** Nothing leaves by accident: sending takes a server that somebody named, and is no default of a developer's instance. */
    private static Backend chosen(Variables variables, InstanceSettings instance) {
        boolean named = variables.text("EMAIL_HOST").isPresent()
                || variables.text("EMAIL_HOST_PASSWORD").isPresent();
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
