package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.launcher.MicroServer;
import org.kernelci.dashboard.persistence.Database;

/** Two servers with the same short schedule on one database, while one of them dies and comes back. */
class SchedulesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final EmbeddedDatabase place = EmbeddedDatabase.migrated();
    private final Database database = new Database(place.dataSource());

    @TempDir
    Path registry;

    @Test
    @Timeout(600)
    void everyDueTimeHasExactlyOneRunWhateverServerDies() throws Exception {
        Map<String, String> settings = settings();
        CompletableFuture<MicroServer> one = starting(settings, "one");
        CompletableFuture<MicroServer> two = starting(settings, "two");
        CompletableFuture<MicroServer> again = null;
        try {
            CompletableFuture.allOf(one, two).join();
            awaitDueTimes(2, "one", "two");
            one.join().kill();
            again = starting(settings, "one again");
            awaitDueTimes(3, "two");
            again.join();
            two.join().kill();
            awaitDueTimes(3, "one again");
        } finally {
            Stream.of(one, two, again).filter(Objects::nonNull).forEach(SchedulesIT::stop);
        }

        assertEquals(List.of(), texts("""
                select due || ' has ' || count(r.id) || ' runs'
                from (
                  select generate_series(min(due), max(due), interval '2 seconds') as due
                  from job_run
                  where job = 'update_hardware_registry'
                ) as d
                left join job_run r using (due)
                group by due
                having count(r.id) <> 1
                """));
        assertEquals(List.of(), texts("""
                select due || ' on ' || node || ': ' || state || ' ' || coalesce(message, '')
                from job_run
                where due is not null
                  and (extract(second from due)::integer % 2 <> 0
                    or state not in ('SUCCEEDED', 'RUNNING', 'LOST', 'SKIPPED_OVERLAP'))
                """));
        List<String> succeeded = texts("select node from job_run where state = 'SUCCEEDED'");
        assertTrue(succeeded.size() >= 3, () -> "successes: " + succeeded);
    }

    private Map<String, String> settings() throws IOException {
        Files.writeString(registry.resolve("index.yaml"), "registries: [empty.yaml]\n");
        Files.writeString(
                registry.resolve("empty.yaml"),
                "silicon_vendors:\nprocessors:\nplatform_vendors:\nsystem_modules:\nplatforms:\n");
        Map<String, String> settings = new HashMap<>(place.environment());
        settings.put(
                "HARDWARE_REGISTRY_INDEX_URL", registry.resolve("index.yaml").toString());
        settings.put("JOB_UPDATE_HARDWARE_REGISTRY_SCHEDULE", "*/2 * * * * *");
        settings.put("AGGREGATION", "false");
        settings.put("CACHE_TIMEOUT", "0");
        List.of(
                        "NOTIFICATIONS_NEW_ISSUES",
                        "NOTIFICATIONS_SUMMARY_MICROSOFT",
                        "NOTIFICATIONS_SUMMARY_MAESTRO",
                        "NOTIFICATIONS_HARDWARE_SUMMARY",
                        "NOTIFICATIONS_METRICS_SUMMARY",
                        "DELETE_UNUSED_HARDWARE_STATUS",
                        "METRICS_CACHE_WARM")
                .forEach(job -> settings.put("JOB_" + job + "_ENABLED", "false"));
        return settings;
    }

    private static CompletableFuture<MicroServer> starting(Map<String, String> settings, String node) {
        Map<String, String> own = new HashMap<>(settings);
        own.put("NODE_NAME", node);
        return CompletableFuture.supplyAsync(() -> MicroServer.start(own), work -> new Thread(work).start());
    }

    /** Also when another one failed to start; one that failed itself is gone already. */
    private static void stop(CompletableFuture<MicroServer> server) {
        server.handle((started, failure) -> {
                    if (started != null) {
                        started.close();
                    }
                    return null;
                })
                .join();
    }

    /** Waits until so many due times more have got their run on one of some servers, whatever became of it. */
    private void awaitDueTimes(int more, String... nodes) throws InterruptedException {
        int before = dueTimes(nodes);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (dueTimes(nodes) < before + more) {
            assertTrue(
                    System.nanoTime() - deadline < 0,
                    () -> "too few due times: "
                            + texts("select due || ' ' || node || ' ' || state from job_run order by due"));
            Thread.sleep(200);
        }
    }

    private int dueTimes(String... nodes) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "select count(*) from job_run where due is not null and node = any(:nodes)")
                .bindArray("nodes", String.class, (Object[]) nodes)
                .mapTo(Integer.class)
                .one());
    }

    private List<String> texts(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
