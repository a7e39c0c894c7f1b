package org.kernelci.dashboard.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What an installation looks like on a morning after a bad night: runs, mails and files as operators find them. */
final class ConsoleExample {

    /** Text of a stranger who would like to run a script in the operators' browser. */
    static final String HOSTILE = "<script>document.title = \"taken over\"</script><img src=x onerror=alert(1)>";

    static final String REFUSED_FILE = "build-8f31c0.json";

    private ConsoleExample() {}

    static void write(Jdbi jdbi, Path spool) throws IOException {
        jdbi.useTransaction(handle -> {
            handle.createScript(resource("console/runs_and_mails.sql")).execute();
            handle.createUpdate(
                            "update outbox_mail set subject = subject || :hostile where message_id like '%hostile%'")
                    .bind("hostile", " " + HOSTILE)
                    .execute();
            handle.createUpdate("update job_run_line set line = line || :hostile where number = 3")
                    .bind("hostile", " " + HOSTILE)
                    .execute();
        });
        Files.writeString(spool.resolve(REFUSED_FILE), refused());
        Files.writeString(
                spool.resolve("img-onerror-alert.json"),
                "{\"version\": {\"major\": 5, \"minor\": 3}, \"builds\": [\"" + HOSTILE.replace("\"", "'") + "\"]}");
    }

    /** A submission without an origin. */
    private static String refused() {
        return checkout("").replace("\"origin\": \"\",", "");
    }

    /** A submission that is right. */
    static String checkout(String origin) {
        return """
                {"version": {"major": 5, "minor": 3},
                 "checkouts": [{"id": "maestro:console", "origin": "%s", "tree_name": "mainline", "start_time": "%s"}]}
                """.formatted(origin, Instant.now());
    }

    static long number(Jdbi jdbi, String sql) {
        return jdbi.withHandle(
                (Handle handle) -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static String resource(String name) {
        try (InputStream file = ConsoleExample.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
