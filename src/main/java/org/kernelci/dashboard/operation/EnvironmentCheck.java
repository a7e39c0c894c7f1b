package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kernelci.dashboard.config.CacheSettings;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.config.EnvironmentSettings;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.config.MailSettings;
import org.kernelci.dashboard.config.NotificationSettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;

/** {@code verify_env}: tells whether everything that this installation needs is there (operations 10). */
@Dependent
public class EnvironmentCheck implements Task {

    private static final String DATABASE = "check-db";
    private static final String ALIAS = "database-alias";
    private static final String REDIS = "check-redis";
    private static final String REDIS_HOST = "redis-host";
    private static final String REDIS_PORT = "redis-port";
    private static final String REDIS_DB = "redis-db";
    private static final String EMAIL = "check-email";
    private static final String SEND = "send-test-email";
    private static final String TO = "to-email";
    private static final String CC = "cc";
    private static final String SUBJECT = "subject";
    private static final String BODY = "body";
    private static final String STORAGE = "check-storage";
    private static final String CREATE = "create-dirs";
    private static final String ENVIRONMENT = "check-env";

    private static final List<String> CHECKS = List.of(DATABASE, REDIS, EMAIL, SEND, STORAGE, ENVIRONMENT);

    private static final int REDIS_PATIENCE_MS = 5_000;

    private final Database database;
    private final Clock clock;
    private final Settings settings;

    /** What is checked. */
    record Settings(
            CacheSettings cache,
            MailSettings mail,
            ChatSettings chat,
            InstanceSettings instance,
            IngestSettings ingestion,
            NotificationSettings notification,
            EnvironmentSettings environment) {}

    EnvironmentCheck(Database database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    @Inject
    EnvironmentCheck(
            Database database,
            Clock clock,
            CacheSettings cache,
            MailSettings mail,
            ChatSettings chat,
            InstanceSettings instance,
            IngestSettings ingestion,
            NotificationSettings notification,
            EnvironmentSettings environment) {
        this(database, clock, new Settings(cache, mail, chat, instance, ingestion, notification, environment));
    }

    @Override
    public String name() {
        return "verify_env";
    }

    @Override
    public String description() {
        return "Check database, Redis, mail, directories and variables; without a --check option, all of them.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.flag(DATABASE, "whether the database answers"),
                Parameter.list(ALIAS, "databases to ask; there is one, called default")
                        .byDefault("default"),
                Parameter.flag(REDIS, "whether Redis answers within 5 seconds"),
                Parameter.text(REDIS_HOST, "instead of REDIS_HOST"),
                Parameter.text(REDIS_PORT, "instead of REDIS_PORT"),
                Parameter.text(REDIS_DB, "number of the Redis database").byDefault("0"),
                Parameter.flag(EMAIL, "whether mail is configured and the mail server lets us in"),
                Parameter.flag(SEND, "send a mail to the address of --to-email"),
                Parameter.text(TO, "recipient of the test mail"),
                Parameter.list(CC, "further recipients"),
                Parameter.text(SUBJECT, "subject of the test mail").byDefault("KernelCI email check"),
                Parameter.text(BODY, "text of the test mail")
                        .byDefault("This is a test mail of the KernelCI dashboard."),
                Parameter.flag(STORAGE, "whether directories exist and can be written to"),
                Parameter.flag(CREATE, "make directories that are missing"),
                Parameter.flag(ENVIRONMENT, "whether variables are set that every installation should set"));
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure {
        if (arguments.flag(SEND) && arguments.text(TO).isEmpty()) {
            throw new TaskFailure("--send-test-email requires --to-email to be set.");
        }
        progress.message("Starting environment verification...");
        boolean all = CHECKS.stream().noneMatch(arguments::flag);
        Verification results = new Verification();
        if (all || arguments.flag(DATABASE)) {
            arguments.list(ALIAS).forEach(alias -> checkDatabase(alias, results));
        }
        if (all || arguments.flag(REDIS)) {
            results.check("redis", () -> pingRedis(arguments));
        }
        if (all || arguments.flag(EMAIL) || arguments.flag(SEND)) {
            checkMail(arguments, results);
        }
        if (all || arguments.flag(STORAGE)) {
            checkStorage(arguments.flag(CREATE), results);
        }
        if (all || arguments.flag(ENVIRONMENT)) {
            checkVariables(results);
        }
        progress.message("Verification results:");
        results.lines().forEach(progress::message);
        if (!results.failures().isEmpty()) {
            throw new TaskFailure("Environment verification failed:\n" + String.join("\n", results.failures()));
        }
        return Outcome.succeeded("Environment verification passed.");
    }

    private void checkDatabase(String alias, Verification results) {
        results.check("db:" + alias, () -> {
            if (!alias.equals("default")) {
                throw new TaskFailure("no such database is configured; there is default");
            }
            database.query("persistence/alive", query -> query.mapToMap().list());
            return "answers";
        });
    }

    private String pingRedis(Arguments arguments) throws TaskFailure {
        String host = arguments.text(REDIS_HOST).orElse(settings.cache().redisHost());
        int port = number(arguments.text(REDIS_PORT), settings.cache().redisPort(), REDIS_PORT);
        int number = number(arguments.text(REDIS_DB), 0, REDIS_DB);
        DefaultJedisClientConfig.Builder client = DefaultJedisClientConfig.builder()
                .timeoutMillis(REDIS_PATIENCE_MS)
                .autoNegotiateProtocol(false)
                .database(number);
        settings.environment().redisPassword().ifPresent(client::password);
        try (Jedis redis = new Jedis(host, port, client.build())) {
            return host + ":" + port + "/" + number + " answers " + redis.ping();
        }
    }

    private static int number(Optional<String> text, int otherwise, String option) throws TaskFailure {
        if (text.isPresent() && !text.get().matches("\\d{1,5}")) {
            throw new TaskFailure("--" + option + ": not a number: " + text.get());
        }
        return text.map(Integer::parseInt).orElse(otherwise);
    }

    private void checkMail(Arguments arguments, Verification results) {
        MailSettings mail = settings.mail();
        boolean smtp = mail.backend() == MailSettings.Backend.SMTP;
        results.verdict("email:config", true, "mails go to " + mail.backend(), "");
        results.verdict("email:server", !mail.host().isEmpty(), mail.place(), "EMAIL_HOST is empty");
        results.verdict("email:sender", !mail.user().isEmpty(), mail.user(), "EMAIL_HOST_USER is empty");
        results.verdict(
                "email:password",
                !smtp || mail.password().isPresent(),
                mail.password().isPresent() ? "set" : "not needed",
                "EMAIL_HOST_PASSWORD is not set");
        if (arguments.flag(EMAIL)) {
            results.check("email:smtp", () -> {
                MailServer.open(mail).close();
                return "connected";
            });
        }
        if (arguments.flag(SEND)) {
            results.check("email:test", () -> sendMail(arguments));
        }
    }

    private String sendMail(Arguments arguments) throws IOException {
        String to = arguments.text(TO).orElseThrow();
        List<String> recipients = new ArrayList<>(List.of(to));
        recipients.addAll(arguments.list(CC));
        List<String> header = new ArrayList<>(List.of(
                "From: KernelCI Dashboard <" + settings.mail().user() + ">",
                "To: " + header(to),
                "Subject: " + header(arguments.text(SUBJECT).orElseThrow()),
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)),
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit"));
        if (!arguments.list(CC).isEmpty()) {
            header.add("Cc: " + header(String.join(", ", arguments.list(CC))));
        }
        try (MailServer server = MailServer.open(settings.mail())) {
            server.send(
                    settings.mail().user(),
                    recipients,
                    header,
                    arguments.text(BODY).orElseThrow());
            return "sent to " + String.join(", ", recipients);
        }
    }

    /** A line break would begin another header line. */
    private static String header(String text) {
        return text.replaceAll("[\r\n]+", " ");
    }

    private void checkStorage(boolean create, Verification results) {
        Optional<Path> data = settings.notification().dataDirectory();
        if (data.isPresent()) {
            checkDirectory("BACKEND_DATA_DIR", data.get(), create, results);
            checkDirectory("notifs-subscriptions", data.get().resolve("notifications/subscriptions"), create, results);
        } else {
            results.verdict("storage:BACKEND_DATA_DIR", true, "not set; the built-in subscriptions are used", "");
        }
        checkDirectory("BACKEND_VOLUME_DIR", settings.environment().volumeDirectory(), create, results);
        settings.ingestion()
                .spoolDirectory()
                .ifPresent(spool -> checkDirectory("INGEST_SPOOL_DIR", spool, create, results));
    }

    private static void checkDirectory(String label, Path directory, boolean create, Verification results) {
        results.check("storage:" + label, () -> {
            if (create) {
                Files.createDirectories(directory);
            }
            if (!Files.isDirectory(directory)) {
                throw new TaskFailure(directory + " does not exist");
            }
            Files.delete(Files.createTempFile(directory, ".verify", ".tmp"));
            return directory + " can be written to";
        });
    }

    private void checkVariables(Verification results) {
        MailSettings mail = settings.mail();
        results.verdict("env:INSTANCE", true, settings.instance().kind().name().toLowerCase(Locale.ROOT), "");
        results.verdict(
                "env:DB_PASSWORD",
                settings.environment().databasePasswordSet(),
                "set",
                "neither it nor its _FILE is set");
        results.verdict(
                "env:EMAIL_HOST_PASSWORD",
                mail.backend() != MailSettings.Backend.SMTP || mail.password().isPresent(),
                mail.password().isPresent() ? "set" : "not needed, mails go to " + mail.backend(),
                "neither it nor its _FILE is set");
        results.verdict(
                "env:DISCORD_WEBHOOK_URL",
                true,
                settings.chat().webhook().isPresent() ? "set" : "not set; nothing is sent to a chat",
                "");
        settings.environment()
                .strangers()
                .forEach(name -> results.note("env:" + name, "no variable of this server, without effect"));
    }
}
