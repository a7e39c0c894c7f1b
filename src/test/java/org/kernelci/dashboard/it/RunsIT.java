package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks, runs and jobs as the operators' API shows and controls them. */
@ExtendWith(SharedStack.class)
class RunsIT {

    private static final String OPERATOR = Operator.basic("admin", SharedStack.OPERATOR_PASSWORD);
    private static final String VIEWER = Operator.basic("viewer", SharedStack.VIEWER_PASSWORD);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final Database database;

    RunsIT(Stack stack) {
        api = new Api(stack);
        database = new Database(stack.database().dataSource());
    }

    @Test
    void anOperatorStartsATaskAndFollowsItsRun() {
        JsonNode started = json(post("tasks/prune_runs", "{\"parameters\": {\"days\": 36500}}"), 202);
        long run = started.path("run").asLong();

        JsonNode ended = awaitEnd(run);

        assertEquals("SUCCEEDED", ended.path("state").asString());
        assertEquals("prune_runs", ended.path("task").asString());
        assertTrue(ended.path("job").isNull());
        assertEquals("manual", ended.path("trigger").asString());
        assertEquals("admin", ended.path("requestedBy").asString());
        assertEquals("36500", ended.path("parameters").path("days").asString());
        assertEquals("0 runs deleted", ended.path("message").asString());
        assertEquals(0, ended.path("counts").path("runs deleted").asInt(-1));
        JsonNode listed = json(get("runs?task=prune_runs&trigger=manual&state=SUCCEEDED,FAILED&size=1"), 200);
        assertEquals(run, listed.path("items").path(0).path("id").asLong());
        assertTrue(listed.path("total").asInt() >= 1);
        assertEquals(409, post("runs/" + run + "/cancel", "{}").statusCode());
    }

    @Test
    void theTasksSayWhatTheyTake() {
        JsonNode tasks = json(get("tasks"), 200);
        assertEquals(tasks.path("total").asInt(), tasks.path("items").size());
        JsonNode task = json(get("tasks/prune_runs"), 200);
        assertEquals(
                "{\"name\":\"days\",\"kind\":\"NUMBER\",\"default\":\"180\",\"required\":false,\"help\":\"age in days from which on they go\"}",
                task.path("parameters").path(0).toString());
        assertEquals(404, get("tasks/nosuch").statusCode());
        assertEquals(404, post("tasks/nosuch", "{}").statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tasks/prune_runs                   | {\"parameters\":{\"days\":\"x\"}}   | 422 | days",
                "tasks/prune_runs                   | {\"parameters\":{\"weeks\":\"1\"}}  | 422 | weeks",
                "tasks/prune_runs                   | {\"parameters\":{\"days\":{}}}      | 422 | days",
                "tasks/prune_runs                   | {\"parameters\":[1]}                | 422 | parameters",
                "tasks/prune_runs                   | {\"weeks\":1}                       | 422 | weeks",
                "tasks/prune_runs                   | [1]                                 | 400 |",
                "tasks/prune_runs                   | {                                   | 400 |",
                "jobs/notifications_new_issues/run  | {}                                  | 422 | mode",
                "jobs/notifications_new_issues/run  | {\"mode\":\"me\"}                   | 422 | to",
                "jobs/metrics_cache_warm/run        | {\"mode\":\"real\"}                 | 422 | mode",
                "jobs/nosuch/pause                  | {}                                  | 404 |",
                "jobs/metrics_cache_warm/test-ping  | {}                                  | 409 |",
                "runs/999999999999999999/cancel     | {}                                  | 404 |",
                "runs/9999999999999999999999/cancel | {}                                  | 404 |",
            })
    void whatCannotBeDoneIsRefusedByName(String path, String body, int status, String field) {
        JsonNode refusal = json(post(path, body), status);
        assertTrue(!refusal.path("error").asString().isEmpty(), refusal::toString);
        if (field != null) {
            assertEquals(
                    List.of(field),
                    refusal.path("fields").propertyNames().stream().toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "runs?page=0, page",
        "runs?size=201, size",
        "runs?state=DONE, state",
        "runs?trigger=nobody, trigger",
        "runs?from=yesterday, from",
        "runs?until=1, until",
        "runs/1?since=x, since",
    })
    void aWrongQuestionIsRefusedByName(String path, String field) {
        JsonNode refusal = json(get(path), 400);
        assertEquals(
                List.of(field), refusal.path("fields").propertyNames().stream().toList());
    }

    @Test
    void aViewerSeesButStartsNothing() {
        assertEquals(200, api.get("/admin/api/runs", "Authorization", VIEWER).statusCode());
        assertEquals(200, api.get("/admin/api/tasks", "Authorization", VIEWER).statusCode());
        assertEquals(200, api.get("/admin/api/jobs", "Authorization", VIEWER).statusCode());
        for (String path :
                List.of("tasks/prune_runs", "jobs/metrics_cache_warm/run", "jobs/pause-all", "runs/1/cancel")) {
            assertEquals(
                    403,
                    api.send("POST", "/admin/api/" + path, "{}", "Authorization", VIEWER)
                            .statusCode(),
                    path);
        }
    }

    @Test
    void theEightJobsShowTheirSchedules() {
        JsonNode jobs = json(get("jobs"), 200);
        assertEquals(8, jobs.path("total").asInt());
        assertEquals("development", jobs.path("instance").asString());
        JsonNode job = json(get("jobs/notifications_hardware_summary"), 200);
        assertEquals("33 3 * * 1", job.path("cron").asString());
        assertEquals("every Monday at 03:33", job.path("words").asString());
        assertEquals(3, job.path("nextTimes").size());
        assertEquals("[\"preview\",\"me\",\"real\"]", job.path("modes").toString());
        assertEquals(
                "HEALTHCHECK_ID_NOTIFICATIONS_HARDWARE_SUMMARY",
                job.path("ping").path("variable").asString());
        assertEquals(false, job.path("ping").path("configured").asBoolean());
        assertEquals(false, job.path("overdue").asBoolean());
    }

    @Test
    void everyJobsTaskTakesItsParameters() {
        JsonNode warnings = json(get("jobs"), 200).path("warnings");
        assertEquals(
                List.of(),
                warnings.valueStream()
                        .map(JsonNode::asString)
                        .filter(warning -> warning.startsWith("Job "))
                        .toList());
    }

    @Test
    void aPausedJobSaysWhoPausedItAndWhy() {
        JsonNode paused = json(post("jobs/metrics_cache_warm/pause", "{\"note\": \"<b>too slow</b>\"}"), 200);
        assertEquals("admin", paused.path("paused").path("by").asString());
        assertEquals("<b>too slow</b>", paused.path("paused").path("note").asString());
        assertTrue(paused.path("next").isNull());

        JsonNode resumed = json(post("jobs/metrics_cache_warm/resume", "{}"), 200);
        assertTrue(resumed.path("paused").isNull());
    }

    @Test
    void allJobsArePausedAtOnce() {
        json(post("jobs/pause-all", "{\"note\": \"moving\"}"), 200);
        JsonNode jobs = json(get("jobs"), 200);
        assertEquals("moving", jobs.path("allPaused").path("note").asString());
        assertTrue(jobs.path("items").valueStream().allMatch(job -> job.path("next")
                .isNull()));

        json(post("jobs/resume-all", "{}"), 200);
        assertTrue(json(get("jobs"), 200).path("allPaused").isNull());
    }

    @Test
    void aRunShowsItsLogFromAnyLineOn() {
        long run = database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        with entered as (
                          insert into job_run (task, work, trigger, started, heartbeat, finished, node, state, told)
                          values ('walk', 'walk', 'manual', '2020-01-01Z', '2020-01-01Z', '2020-01-01T00:00:05Z', 'n', 'FAILED', now())
                          returning id
                        ), lines as (
                          insert into job_run_line (run, number, at, line)
                          select id, number, '2020-01-01Z', 'line ' || number from entered, generate_series(1, 3) number
                        )
                        select id from entered
                        """).mapTo(Long.class).one());

        JsonNode all = json(get("runs/" + run), 200);
        assertEquals(3, all.path("lines").size());
        assertEquals(5.0, all.path("seconds").asDouble());
        JsonNode rest = json(get("runs/" + run + "?since=2"), 200);
        assertEquals(
                "[{\"number\":3,\"at\":\"2020-01-01T00:00:00Z\",\"line\":\"line 3\"}]",
                rest.path("lines").toString());
        assertEquals(3, rest.path("lastLine").asInt());
        JsonNode found =
                json(get("runs?task=walk&from=2019-12-31T00:00:00Z&until=2020-01-02T00:00:00Z&state=FAILED"), 200);
        assertEquals(1, found.path("total").asInt());
        assertEquals(404, get("runs/0").statusCode());
    }

    private JsonNode awaitEnd(long run) {
        return await(run, answer -> !answer.path("running").asBoolean());
    }

    private JsonNode await(long run, Predicate<JsonNode> condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode answer = json(get("runs/" + run), 200);
            if (condition.test(answer)) {
                return answer;
            }
            assertTrue(Instant.now().isBefore(deadline), answer::toString);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> get(String path) {
        return api.get("/admin/api/" + path, "Authorization", OPERATOR);
    }

    private HttpResponse<String> post(String path, String body) {
        return api.send("POST", "/admin/api/" + path, body, "Authorization", OPERATOR);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return new JsonMapper().readTree(answer.body());
    }
}
