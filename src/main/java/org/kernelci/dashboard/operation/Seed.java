package org.kernelci.dashboard.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Sql;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Question;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;
import tools.jackson.databind.json.JsonMapper;

/** {@code seed_test_data}: fills a developer's database with what tests of the API expect (operations 9). */
@Dependent
public class Seed implements Task {

    private static final String CHECKOUTS = "checkouts";
    private static final String ISSUES = "issues";
    private static final String CLEAR = "clear";

    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;
    private final Clock clock;
    private final InstanceSettings instance;

    @Inject
    public Seed(Database database, Clock clock, InstanceSettings instance) {
        this.database = database;
        this.clock = clock;
        this.instance = instance;
    }

    @Override
    public String name() {
        return "seed_test_data";
    }

    @Override
    public String description() {
        return "Fill a developer's database with the data that tests of the API expect.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.number(CHECKOUTS, 50, "checkouts, the known ones first"),
                Parameter.number(ISSUES, 20, "issues, the known ones first"),
                Parameter.flag(CLEAR, "first delete everything in the core tables and their counters"));
    }

    @Override
    public boolean deletes() {
        return true;
    }

    @Override
    public Optional<Question> question(Arguments arguments, Progress progress) throws TaskFailure {
        refuseElsewhere();
        return arguments.flag(CLEAR)
                ? Optional.of(new Question(
                        "Type 'yes' to confirm data deletion: ", List.of("yes"), "Operation cancelled.", true))
                : Optional.empty();
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure {
        refuseElsewhere();
        long checkouts = few(arguments, CHECKOUTS);
        long issues = few(arguments, ISSUES);
        SeedRows rows = new SeedRows(clock.instant().truncatedTo(ChronoUnit.MICROS), checkouts, issues);
        database.jdbi().useTransaction(handle -> {
            if (arguments.flag(CLEAR)) {
                handle.createUpdate(Sql.named("operation/seed_clear")).execute();
                progress.message("Deleted all rows.");
            }
            insert(handle, "checkouts", rows.checkouts);
            insert(handle, "builds", rows.builds);
            insert(handle, "tests", rows.tests);
            insert(handle, "issues", rows.issues);
            insert(handle, "incidents", rows.incidents);
            progress.message(checkouts + " checkouts, " + rows.countedBuilds + " builds, " + rows.countedTests
                    + " tests, " + issues + " issues, " + rows.incidents.size() + " incidents");
            progress.message(count(handle, "rollup", rows) + " tree_tests_rollup, " + count(handle, "latest", rows)
                    + " latest_checkout, " + count(handle, "hardware", rows) + " hardware_status");
        });
        return Outcome.succeeded("Test data stored.");
    }

    private void refuseElsewhere() throws TaskFailure {
        if (!instance.mayClearData()) {
            throw new TaskFailure(
                    instance.kind() + " ENVIRONMENT DETECTED! Test data is only for INSTANCE=development.");
        }
    }

    private static long few(Arguments arguments, String name) throws TaskFailure {
        if (arguments.number(name) > 100_000) {
            throw new TaskFailure("--" + name + ": at most 100000");
        }
        return arguments.number(name);
    }

    private static void insert(Handle handle, String table, List<Map<String, Object>> rows) {
        handle.createUpdate(Sql.named("operation/seed_" + table))
                .bind("rows", JSON.writeValueAsString(rows))
                .execute();
    }

    private static int count(Handle handle, String counters, SeedRows rows) {
        return handle.createUpdate(Sql.named("operation/seed_" + counters))
                .bindArray("checkouts", String.class, rows.counted)
                .execute();
    }
}
