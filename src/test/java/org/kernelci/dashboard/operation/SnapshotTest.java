package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TestProgress;

/** {@code snapshot} and {@code restore} (operations 6). */
class SnapshotTest {

    private static Database source;
    private static Database target;

    private final CoreRows rows = new CoreRows(source.jdbi());
    private final CoreRows restored = new CoreRows(target.jdbi());
    private final Task snapshot =
            new Snapshot(source, Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));
    private final Task restore = new Restore(target);
    private TestProgress progress = new TestProgress();

    @TempDir
    Path directory;

    @BeforeAll
    static void open() {
        source = new Database(EmbeddedDatabase.migrated().dataSource());
        target = new Database(EmbeddedDatabase.migrated().dataSource());
    }

    @BeforeEach
    void empty() {
        String all = "truncate " + String.join(", ", SnapshotTables.NAMES);
        rows.execute(all);
        restored.execute(all);
    }

    @Test
    void everyTableComesBackAsItWas() throws Exception {
        fillAllTables();

        String saved = run(snapshot, "start-interval", "9 days", "filepath", file("all"));
        assertEquals("Snapshot of 15 rows saved to " + file("all") + ".tar.gz", saved);
        assertEquals("Restored 15 of 15 rows from " + file("all") + ".tar.gz", run(restore, "filepath", file("all")));

        for (String table : SnapshotTables.NAMES) {
            assertEquals(contents(rows, table), contents(restored, table), table);
            assertTrue(contents(rows, table).size() > 0, table);
        }
        assertEquals("Restored 0 of 15 rows from " + file("all") + ".tar.gz", run(restore, "filepath", file("all")));
    }

    @Test
    void membersAreCsvAsTheExistingBackendWritesIt() throws Exception {
        rows.execute("""
                insert into checkouts (_timestamp, id, origin, tree_name, comment, git_commit_message, start_time, valid,
                  git_repository_branch_tip, misc, git_commit_tags)
                values ('2026-11-19T01:02:03.5Z', 'm:c', 'm', '', E'two\\nlines', 'say "hi", ok', '2026-11-18T00:00:00Z', true,
                  false, '{"a": [1, "b"]}', array['v1', 'it''s', E'back\\\\slash', null, 'q"''', ''])
                """);

        run(snapshot, "start-interval", "2 days", "filepath", file("one"), "table", "checkouts");

        assertEquals(
                Map.of(
                        "checkouts.csv",
                        "2026-11-19 01:02:03.500000+00:00,m:c,m,\"\",,,,,,,,\"two\nlines\",2026-11-18 00:00:00+00:00,,,True,"
                                + "\"{\"\"a\"\": [1, \"\"b\"\"]}\",\"say \"\"hi\"\", ok\",False,"
                                + "\"['v1', \"\"it's\"\", 'back\\\\slash', None, 'q\"\"\\'', '']\",,\r\n"),
                members(Path.of(file("one") + ".tar.gz")));
        run(restore, "filepath", file("one"));
        assertEquals(contents(rows, "checkouts"), contents(restored, "checkouts"));
    }

    @Test
    void theWindowAndTheOriginsDecideWhatGoesAlong() throws Exception {
        rows.checkout("c9", 9).checkout("c5", 5).checkout("c3", "redhat", 3).checkout("c1", 1);
        rows.build("b4", "c9", 4)
                .build("b5", "c5", 5)
                .test("t4", "b4", 4)
                .test("t5", "b5", 4)
                .test("t6", "b9", 4);

        run(snapshot, "start-interval", "7 days", "end-interval", "2 days", "filepath", file("a"));
        run(restore, "filepath", file("a"));
        assertEquals("c3 c5", restored.ids("checkouts"));
        assertEquals("b4 b5", restored.ids("builds"));
        assertEquals("t4 t5 t6", restored.ids("tests"));
        assertTrue(progress.warnings().get(0).startsWith("latest_checkout, tree_listing and"), "stale listings");

        empty();
        rows.checkout("c9", 9)
                .checkout("c5", 5)
                .checkout("c3", "redhat", 3)
                .build("b4", "c9", 4)
                .build("b5", "c5", 5);
        rows.test("t4", "b4", 4).test("t6", "b9", 4);
        run(
                snapshot,
                "start-interval",
                "7 days",
                "origins",
                "maestro,\"odd",
                "related-data-only",
                "true",
                "filepath",
                file("b"));
        run(restore, "filepath", file("b"));
        assertEquals("c5", restored.ids("checkouts"));
        assertEquals("b5", restored.ids("builds"), "the checkout of b4 was ingested before");
        assertEquals("t4", restored.ids("tests"), "b4 itself was ingested in the window, b9 is not there");
    }

    @Test
    void aSnapshotOfTheExistingBackendHasNoEmptyTexts() throws Exception {
        Path archive = archive(Map.of(
                "incidents.csv", "2026-11-19 00:00:00+00:00,m:i,m,m:x,1,,m:t,True,,\r\n",
                "hardware_status.csv", "m:c,m,,\"['a', 'b']\",2026-11-19 00:00:00+00:00,1,0,0,0,0,0,0,0,0\r\n"));

        run(restore, "filepath", archive.toString());

        assertEquals(List.of("m:t"), restored.rows("select concat_ws('|', build_id, test_id, comment) from incidents"));
        assertEquals(
                List.of("|{a,b}"), restored.rows("select platform || '|' || compatibles::text from hardware_status"));
    }

    @Test
    void existingRowsWinAndAnyCompressionIsRead() throws Exception {
        restored.checkout("m:c", 1);
        byte[] tar =
                tar(Map.of("checkouts.csv", ",m:c,other" + ",".repeat(19) + "\r\n,m:d,m" + ",".repeat(19) + "\r\n"));
        for (String suffix : List.of("plain", "bz2", "xz")) {
            Path file = directory.resolve(suffix + ".tar.gz");
            try (OutputStream plain = Files.newOutputStream(file);
                    OutputStream packed =
                            switch (suffix) {
                                case "bz2" -> new BZip2CompressorOutputStream(plain);
                                case "xz" -> new XZCompressorOutputStream(plain);
                                default -> plain;
                            }) {
                packed.write(tar);
            }
            restored.execute("delete from checkouts where id = 'm:d'");

            run(restore, "filepath", file.toString());

            assertEquals(
                    List.of("m:c maestro", "m:d m"),
                    restored.rows("select id || ' ' || origin from checkouts order by 1"));
        }
    }

    @Test
    void recordsAreCutBetweenPartsAndNotWithinQuotes() throws Exception {
        rows.execute("""
                insert into tests (_timestamp, id, build_id, origin, comment)
                select '2026-11-19Z', 'm:' || n, 'm:b', 'm', repeat(E'line\\r\\n"quote"\\n', n % 5) from generate_series(1, 45000) n
                """);

        run(snapshot, "start-interval", "2 days", "filepath", file("many"));
        assertEquals(
                "Restored 45000 of 45000 rows from " + file("many") + ".tar.gz",
                run(restore, "filepath", file("many")));
        assertEquals(
                rows.rows("select md5(string_agg(id || coalesce(comment, '-'), '' order by id)) from tests"),
                restored.rows("select md5(string_agg(id || coalesce(comment, '-'), '' order by id)) from tests"));

        restored.execute("truncate tests");
        progress = TestProgress.cancelledAfter(2);
        assertThrows(RunCancelled.class, () -> run(restore, "filepath", file("many")));
        assertEquals(List.of("40000"), restored.rows("select count(*)::text from tests"));
    }

    @Test
    void aCancelledSnapshotLeavesNoFile() {
        rows.execute("""
                insert into tests (_timestamp, id, build_id, origin)
                select '2026-11-19Z', 'm:' || n, 'm:b', 'm' from generate_series(1, 10001) n
                """);
        progress = TestProgress.cancelledAfter(0);

        assertThrows(RunCancelled.class, () -> run(snapshot, "start-interval", "2 days", "filepath", file("gone")));

        assertEquals(List.of(), files());
    }

    @Test
    void whatCannotBeDoneIsNamed() throws Exception {
        assertTrue(failure(snapshot, "start-interval", "1 days", "end-interval", "2 days", "filepath", file("x"))
                .startsWith("End interval cannot be greater than start interval."));
        assertTrue(failure(snapshot, "start-interval", "1 days", "table", "users", "filepath", file("x"))
                .startsWith("Unknown table 'users'."));
        assertEquals(List.of(), files());
        assertEquals("No such file: " + file("none") + ".tar.gz", failure(restore, "filepath", file("none")));

        Files.writeString(directory.resolve("text.tar.gz"), "no archive");
        assertTrue(failure(restore, "filepath", file("text")).startsWith(file("text") + ".tar.gz holds no table"));
        Path wrong = archive(Map.of("builds.csv", "1,2,3\r\n"));
        assertTrue(failure(restore, "filepath", wrong.toString())
                .startsWith("builds.csv, after row 0, which stay: ERROR: "));
        Path foreign = archive(Map.of("users.csv", "1\r\n"));
        assertEquals(foreign + " holds no table of a snapshot.", failure(restore, "filepath", foreign.toString()));
    }

    @Test
    void anArchivesNameEndsInTarGz() {
        assertEquals("snap.tar.gz", SnapshotTables.archive("snap.tar.gz"));
        assertEquals("snap.tar.gz", SnapshotTables.archive("snap.x"));
        assertEquals("a.b/snap.tar.gz", SnapshotTables.archive("a.b/snap"));
        assertEquals(".hidden.tar.gz", SnapshotTables.archive(".hidden"));
    }

    private void fillAllTables() {
        rows.checkout("c1", 1)
                .build("b1", "c1", 1)
                .test("t1", "b1", 1)
                .incident("i1", "b1", "t1")
                .latest("c1");
        rows.execute("update incidents set _timestamp = '2026-11-19Z', misc = '{\"a\": null}'");
        rows.execute("update latest_checkout set start_time = '2026-11-19Z'");
        rows.execute(
                "update builds set duration = 1.5, misc = '{\"lab\": \"x\"}', log_excerpt = E'a\\\\n\\\\.\\n\\\\.', comment = '\\.'");
        rows.execute("""
                update tests set duration = 1e-7, number_value = 12345678901234, environment_compatible = '{}', comment = 'ü, 漢'
                """);
        rows.execute("""
                insert into issues values ('2026-11-19T00:00:00.000001Z', 'm:x', 3, 'm', null, '', true, false, null, 'text', '[]',
                  array['a', 'b,c', E'tab\\tnew\\nline'])
                """);
        for (String platform : List.of("", "p", "q")) {
            rows.execute("""
                    insert into hardware_status
                    values ('c1', 'm', ?, array['x'], '2026-11-19Z', 1, 2, 3, 4, 5, 6, 7, 8, 9)
                    """, platform);
        }
        for (String tree : List.of("mainline", "")) {
            rows.execute("""
                    insert into tree_listing (checkout_id, origin, tree_name, git_commit_tags, start_time, build_pass, build_failed,
                      build_inc, boot_pass, boot_failed, boot_inc, test_pass, test_failed, test_inc)
                    values ('c1', 'm', ?, null, '2026-11-19Z', 1, 2, 3, 4, 5, 6, 7, 8, 9)
                    """, tree);
        }
        for (String group : List.of("boot", "ltp", "kunit", "-")) {
            rows.execute("""
                    insert into tree_tests_rollup (origin, tree_name, git_repository_branch, git_repository_url, git_commit_hash,
                      path_group, build_config_name, build_architecture, build_compiler, hardware_key, issue_version,
                      issue_uncategorized, is_boot, pass_tests, fail_tests, skip_tests, error_tests, miss_tests, done_tests,
                      null_tests, total_tests)
                    values ('maestro', 'mainline', 'master', 'https://h/linux.git', 'hash-c1', ?, 'Unknown', 'Unknown', 'Unknown',
                      'h', 2, true, false, 1, 2, 3, 4, 5, 6, 7, 8)
                    """, group);
        }
    }

    private static List<String> contents(CoreRows database, String table) {
        String row = Stream.of("latest_checkout", "tree_listing", "tree_tests_rollup")
                        .anyMatch(table::equals)
                ? "to_jsonb(r) - 'id'"
                : "to_jsonb(r)";
        return database.rows("select (" + row + ")::text from " + table + " r order by 1");
    }

    private String run(Task task, String... options) throws Exception {
        return task.perform(TestProgress.arguments(task, options), progress).message();
    }

    private String failure(Task task, String... options) {
        return assertThrows(TaskFailure.class, () -> run(task, options)).getMessage();
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, String> members(Path archive) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                members.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return members;
    }

    private Path archive(Map<String, String> members) throws IOException {
        Path file = Files.createTempFile(directory, "archive", ".tar.gz");
        return Files.write(file, tar(members));
    }

    private static byte[] tar(Map<String, String> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                byte[] text = member.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
