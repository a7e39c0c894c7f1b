package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** {@code seed_test_data} (operations 9). */
class SeedTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private static Database database;

    private final CoreRows rows = new CoreRows(database.jdbi());
    private final Seed seed = seed(InstanceSettings.Kind.DEVELOPMENT);
    private TestProgress progress = new TestProgress();

    @BeforeAll
    static void open() {
        database = new Database(EmbeddedDatabase.migrated().dataSource());
    }

    @BeforeEach
    void empty() {
        rows.execute("truncate checkouts, builds, tests, issues, incidents, latest_checkout, hardware_status,"
                + " tree_tests_rollup, tree_listing");
    }

    @Test
    void theFixedContentIsThere() throws Exception {
        run();

        assertEquals(
                List.of(
                        "50 checkouts, 20 builds, 24 tests, 20 issues, 8 incidents",
                        "21 tree_tests_rollup, 16 latest_checkout, 18 hardware_status"),
                progress.lines());
        assertEquals(List.of("58 28 30 20 8"), rows.rows("""
                        select concat_ws(' ', (select count(*) from checkouts), (select count(*) from builds),
                          (select count(*) from tests), (select count(*) from issues), (select count(*) from incidents))"""));
        assertEquals(
                List.of("broonie next pending-fixes https://git.kernel.org/pub/scm/linux/kernel/git/next/linux-next.git"
                        + " commit-33040a50 {v6.1,stable} false 2026-10-21 12:00:00"),
                rows.rows("""
                        select concat_ws(' ', origin, tree_name, git_repository_branch, git_repository_url, git_commit_name,
                          git_commit_tags, case when valid then 'true' else 'false' end, start_time at time zone 'UTC')
                        from checkouts
                        where id = '33040a50cdaec186c13ef3f7b9c9b668d8e32637'"""));
        assertEquals(
                List.of(
                        "boot.boot_test meson-g12b-a311d-khadas-vim3 {meson-g12b-a311d-khadas-vim3,\"amlogic,g12b\"}",
                        "test.test_test meson-g12b-a311d-libretech-cc {meson-g12b-a311d-libretech-cc,\"amlogic,g12b\"}"),
                rows.rows("""
                        select concat_ws(' ', path, environment_misc ->> 'platform', environment_compatible)
                        from tests
                        where build_id = 'amlogic_build_valid'
                        order by path"""));
        assertEquals(List.of("linaro:30MeoIqiN9rKm6s2lQLaThEnGHF 1 FAIL"), rows.rows("""
                        select concat_ws(' ', issue_id, issue_version, status)
                        from incidents join tests on tests.id = test_id
                        where test_id = 'test_issue_test'"""));
        assertEquals(List.of("['gcc-12'] gcc-12"), rows.rows("""
                        select distinct compiler || ' ' || build_compiler
                        from builds join tree_tests_rollup on git_commit_hash = checkout_id
                        where builds.id = 'asus_build_valid'"""));
        assertEquals(List.of("2026-11-20", "2026-10-30"), rows.rows("""
                        select (_timestamp at time zone 'UTC')::date::text from checkouts
                        where id in ('a1c24ab822793eb513351686f631bd18952b7870', 'checkout_00000015')
                        order by 1 desc"""));
        assertEquals(List.of(), rows.rows("select origin from tree_listing"));
    }

    @Test
    void aSecondRunFailsAndChangesNothingUnlessItClears() throws Exception {
        run();
        assertThrows(JdbiException.class, () -> run("checkouts", "60"));
        assertEquals(List.of("58"), rows.rows("select count(*)::text from checkouts"));

        run("clear", "true", "checkouts", "3", "issues", "1");
        assertEquals(List.of("4"), rows.rows("select count(*)::text from checkouts"));
        assertEquals(List.of("1"), rows.rows("select count(*)::text from incidents"));
    }

    @Test
    void clearingIsAskedAboutAndSeedingIsNot() throws Exception {
        assertTrue(seed.question(TestProgress.arguments(seed), progress).isEmpty());
        var question = seed.question(TestProgress.arguments(seed, "clear", "true"), progress)
                .orElseThrow();
        assertEquals("Type 'yes' to confirm data deletion: ", question.text());
        assertTrue(question.failing() && question.agreedBy("yes") && !question.agreedBy("y"));
    }

    @ParameterizedTest
    @EnumSource(
            value = InstanceSettings.Kind.class,
            names = {"PRODUCTION", "STAGING"})
    void onlyADevelopersInstanceIsSeeded(InstanceSettings.Kind kind) {
        rows.checkout("c1", 1);
        Seed elsewhere = seed(kind);
        for (String clear : List.of("true", "false")) {
            String message = assertThrows(
                            TaskFailure.class,
                            () -> elsewhere.perform(TestProgress.arguments(elsewhere, "clear", clear), progress))
                    .getMessage();
            assertTrue(message.startsWith(kind + " ENVIRONMENT DETECTED!"), message);
        }
        assertEquals("c1", rows.ids("checkouts"));
    }

    private static Seed seed(InstanceSettings.Kind kind) {
        return new Seed(database, CLOCK, new InstanceSettings(kind));
    }

    private void run(String... options) throws Exception {
        seed.perform(TestProgress.arguments(seed, options), progress);
    }
}
