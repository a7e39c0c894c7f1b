package org.kernelci.dashboard.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kernelci.dashboard.operation.SampleSubmissions;
import org.kernelci.dashboard.persistence.Database;

/**
 * The whole system on one machine, with a week and a half of invented submissions, until Ctrl-C.
 *
 * <p>Variables of the environment reach the server, as in production; only the databases and the spool are always the
 * demo's own.
 */
public final class Demo {

    private static final Path DIRECTORY = Path.of("target", "demo").toAbsolutePath();

    /** Subscriptions that match the sample submissions, so that reports have something to say. */
    private static final Path DATA = Path.of("src", "test", "resources", "demo").toAbsolutePath();

    private static final Duration INGESTION_PATIENCE = Duration.ofSeconds(60);
    private static final int WANTED_PORT = 8080;
    private static final int PASSWORD_BYTES = 12;

    private Demo() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Stack.endWithParent();
        Path spool = freshSpool();
        int files = new SampleSubmissions(1, Instant.now()).write(spool);
        System.out.println("Starting PostgreSQL, Redis and the server");
        Map<String, String> settings = settings(spool);
        Stack stack = Stack.start(settings);
        System.out.println("Ingesting " + files + " sample submissions");
        awaitEmpty(spool, stack.database());
        System.out.println(directions(stack, spool, access(settings)));
        System.exit(stack.server().awaitEnd());
    }

    private static Map<String, String> settings(Path spool) {
        Map<String, String> settings = new HashMap<>(System.getenv());
        settings.remove("JAVA_HOME");
        settings.putIfAbsent("HTTP_PORT", Integer.toString(FreePort.from(WANTED_PORT)));
        settings.put("INGEST_SPOOL_DIR", spool.toString());
        settings.putIfAbsent("BACKEND_DATA_DIR", DATA.toString());
        if (!settings.containsKey("ADMIN_PASSWORD") && !settings.containsKey("ADMIN_PASSWORD_FILE")) {
            settings.put("ADMIN_PASSWORD", password());
        }
        return settings;
    }

    /** Another one for every start. */
    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** How to log in. A password that somebody has chosen is not repeated. */
    private static String access(Map<String, String> settings) {
        String user = settings.getOrDefault("ADMIN_USER", "admin");
        boolean chosen = System.getenv("ADMIN_PASSWORD") != null || settings.containsKey("ADMIN_PASSWORD_FILE");
        return "user " + user + ", " + (chosen ? "your password" : "password " + settings.get("ADMIN_PASSWORD"));
    }

    private static Path freshSpool() throws IOException {
        Path spool = DIRECTORY.resolve("spool");
        if (Files.exists(spool)) {
            try (Stream<Path> old = Files.walk(spool)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(spool);
    }

    /** Until everything is stored and counted: an answer asked for earlier would be kept in the cache without its counts. */
    private static void awaitEmpty(Path spool, EmbeddedDatabase database) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(INGESTION_PATIENCE);
        while ((waiting(spool) > 0 || queued(database) > 0) && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
        }
    }

    private static long queued(EmbeddedDatabase database) {
        return new Database(database.dataSource()).jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from aggregation_queue")
                .mapTo(Long.class)
                .one());
    }

    private static long waiting(Path spool) throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private static String directions(Stack stack, Path spool, String access) throws IOException {
        String url = stack.server().baseUrl().toString();
        return String.join(
                System.lineSeparator(),
                List.of(
                        "",
                        "The dashboard backend is up.",
                        "  console        " + url + "admin/ (" + access + ")",
                        "  trees          " + url + "api/tree/?origin=maestro",
                        "  origins        " + url + "api/origins/",
                        "  documentation  " + url + "api/schema/swagger-ui/",
                        "  health         " + url + "health",
                        "  spool          " + spool + " (drop *.json here; " + waiting(spool) + " waiting)",
                        "  database       psql " + stack.database().dsn(),
                        "Ctrl-C stops everything.",
                        ""));
    }
}
