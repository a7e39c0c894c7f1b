package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator commands in the server: the same classes as on the command line, made by the container. */
@ExtendWith(SharedStack.class)
class CommandsIT {

    private static final String OPERATOR = Operator.basic("admin", SharedStack.OPERATOR_PASSWORD);

    private final Api api;

    CommandsIT(Stack stack) {
        api = new Api(stack);
    }

    @Test
    void everyCommandCanBeStartedFromTheServerToo() {
        JsonNode tasks = json(api.get("/admin/api/tasks", "Authorization", OPERATOR), 200);
        List<String> names = tasks.path("items")
                .valueStream()
                .map(task -> task.path("name").asString())
                .toList();
        assertTrue(
                names.containsAll(List.of(
                        "backfill_hardware_aggregations",
                        "delete_unused_hardware_status",
                        "populate_tree_tests_rollup",
                        "prune_db",
                        "restore",
                        "seed_test_data",
                        "snapshot",
                        "treeproof",
                        "update_hardware_registry",
                        "verify_env")),
                names::toString);
    }

    /** On a pooled connection of the server, whose temporary tables another run may meet. */
    @Test
    void aDryPruningCountsTwiceInTheServer() throws InterruptedException {
        for (int time = 0; time < 2; time++) {
            JsonNode started = json(
                    api.send(
                            "POST",
                            "/admin/api/tasks/prune_db",
                            "{\"parameters\": {\"older-than\": \"36500 days\", \"dry-run\": true}}",
                            "Authorization",
                            OPERATOR),
                    202);
            JsonNode run = awaitEnd(started.path("run").asLong());
            assertEquals("SUCCEEDED", run.path("state").asString(), run::toString);
            assertEquals("Nothing to prune.", run.path("message").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/backup", "../backup", "a/../../backup", "a\\u0000b"})
    void theConsoleReachesNoFilesButTheInstallationsOwn(String path) {
        JsonNode refused = json(start("restore", path), 422);
        assertTrue(refused.path("fields").path("filepath").asString().startsWith("must be"), refused::toString);
    }

    @Test
    void aFilesNameMeansOneInTheInstallationsDirectory() throws InterruptedException {
        JsonNode run =
                awaitEnd(json(start("restore", "nosuch"), 202).path("run").asLong());
        assertEquals("FAILED", run.path("state").asString(), run::toString);
        String message = run.path("message").asString();
        assertTrue(message.matches("No such file: /.*/nosuch\\.tar\\.gz"), message);
    }

    private HttpResponse<String> start(String task, String path) {
        return api.send(
                "POST",
                "/admin/api/tasks/" + task,
                "{\"parameters\": {\"filepath\": \"" + path + "\"}}",
                "Authorization",
                OPERATOR);
    }

    private JsonNode awaitEnd(long run) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonNode answer = json(api.get("/admin/api/runs/" + run, "Authorization", OPERATOR), 200);
            if (!answer.path("running").asBoolean()) {
                return answer;
            }
            assertTrue(Instant.now().isBefore(deadline), answer::toString);
            Thread.sleep(100);
        }
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return new JsonMapper().readTree(answer.body());
    }
}
