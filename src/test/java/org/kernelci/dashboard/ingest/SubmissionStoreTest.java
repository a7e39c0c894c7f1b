package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.persistence.Database;

/** The merge rules of ingest 7, from submission to rows. */
class SubmissionStoreTest {

    private static final String LINUX = "'git_repository_url': 'https://x/l.git', 'git_repository_branch': 'master'";

    @TempDir
    Path directory;

    private Jdbi jdbi;
    private TestSpool spool;

    @BeforeEach
    void open() {
        jdbi = new Database(EmbeddedDatabase.migrated().dataSource()).jdbi();
        spool = new TestSpool(directory, jdbi);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void everyColumnOfATestIsStored() {
        spool.drop("""
                        'tests': [{'id': 'm:t', 'build_id': 'm:b', 'origin': 'm', 'path': 'boot', 'status': 'PASS',
                          'comment': 'tab\\there', 'log_url': 'https://x/log', 'log_excerpt': 'a\\nb\\\\c',
                          'start_time': '2026-11-20T10:00:00.5+01:00', 'duration': 1.5,
                          'environment': {'comment': 'rack', 'misc': {'platform': 'p'}, 'compatible': ['a,b', 'c']},
                          'number': {'value': 3, 'unit': 's', 'prefix': 'metric'},
                          'input_files': [{'name': 'i', 'url': 'https://x/i'}], 'output_files': [],
                          'misc': {'runtime': 'lab-x', 'q': 'say \\u00bbyes\\u00ab'}}]
                        """).drain();
        assertEquals(
                List.of(
                        "m:b|m|boot|PASS|tab\there|a\nb\\c|2026-11-20 09:00:00.5|1.5|rack|p|{\"a,b\",c}|3|s|metric|1|0|»yes«"),
                rows("""
                        select concat_ws('|', build_id, origin, path, status, comment, log_excerpt,
                          start_time at time zone 'UTC', duration, environment_comment, environment_misc ->> 'platform',
                          environment_compatible, number_value, number_unit, number_prefix,
                          jsonb_array_length(input_files), jsonb_array_length(output_files), substr(misc ->> 'q', 5))
                        from tests
                        """));
    }

    @Test
    void theFirstKnownValueStaysAndGapsAreFilledLater() {
        spool.drop("'builds': [{'id': 'm:b', 'checkout_id': 'm:c', 'origin': 'm', 'comment': 'first'}]")
                .drain()
                .drop("""
                        'builds': [{'id': 'm:b', 'checkout_id': 'm:other', 'origin': 'm', 'comment': 'second',
                          'status': 'FAIL', 'misc': {'lab': 'late'}}]
                        """)
                .drain()
                .drop("'builds': [{'id': 'm:b', 'checkout_id': 'm:c', 'origin': 'm', 'status': 'PASS'}]")
                .drain();
        assertEquals(
                List.of("m:c|first|FAIL|{\"lab\": \"m\"}"),
                rows("select concat_ws('|', checkout_id, comment, status, misc) from builds"));
    }

    @Test
    void repetitionsWithinOneBatchMergeInFileNameOrder() {
        spool.drop("""
                        'tests': [{'id': 'm:t', 'build_id': 'm:b', 'origin': 'm', 'comment': 'first'},
                                  {'id': 'm:t', 'build_id': 'm:b', 'origin': 'm', 'comment': 'second', 'path': 'boot'}]
                        """, """
                        'tests': [{'id': 'm:t', 'build_id': 'm:x', 'origin': 'm', 'path': 'ltp', 'status': 'FAIL',
                          'environment': {'compatible': ['a', 'b']}},
                                  {'id': 'm:u', 'build_id': 'm:b', 'origin': 'm'}]
                        """).drain();
        assertEquals(List.of("m:t|m:b|first|boot|FAIL|{a,b}", "m:u|m:b"), rows("""
                        select concat_ws('|', id, build_id, comment, path, status, environment_compatible)
                        from tests
                        order by id
                        """));
    }

    /** As docs/scaling.md partitions it: the rows that are there stay where they are, until they are submitted again. */
    @Test
    void testsMergeByTheSameRulesWhereTheyArePartitioned() {
        spool.drop("""
                        'tests': [{'id': 'm:old', 'build_id': 'm:b', 'origin': 'm', 'status': 'PASS'},
                                  {'id': 'm:still', 'build_id': 'm:b', 'origin': 'm'}]
                        """).drain();
        jdbi.useHandle(handle -> handle.createScript("""
                update tests set _timestamp = '1999-12-31 00:00Z';
                delete from aggregation_queue;
                alter table tests rename to tests_until_2000;
                create table tests (like tests_until_2000) partition by range (_timestamp);
                alter table tests attach partition tests_until_2000 for values from (minvalue) to ('2000-01-01Z');
                create table tests_since_2000 partition of tests for values from ('2000-01-01Z') to (maxvalue);
                create unique index on tests (id, _timestamp);
                """).execute());
        spool.drop("""
                        'tests': [{'id': 'm:new', 'build_id': 'm:n', 'origin': 'm', 'comment': 'first'},
                                  {'id': 'm:old', 'build_id': 'm:x', 'origin': 'm', 'status': 'FAIL', 'path': 'boot'}]
                        """)
                .drain()
                .drop(
                        "'tests': [{'id': 'm:new', 'build_id': 'm:n', 'origin': 'm', 'comment': 'second', 'status': 'FAIL'}]")
                .drain();
        assertEquals(
                List.of(
                        "m:new|m:n|first|FAIL|tests_since_2000",
                        "m:old|m:b|boot|PASS|tests_since_2000",
                        "m:still|m:b|tests_until_2000"),
                rows(
                        "select concat_ws('|', id, build_id, comment, path, status, tableoid::regclass) from tests order by id"));
        assertEquals(List.of("m:b", "m:n"), rows("select distinct build_id from aggregation_queue order by build_id"));
    }

    @Test
    void anIssueKeepsItsFirstVersion() {
        spool.drop("""
                        'issues': [{'id': 'm:i', 'version': 1.0, 'origin': 'm', 'culprit': {'code': true}},
                                   {'id': 'm:i', 'version': 2, 'origin': 'm', 'comment': 'filled', 'culprit': {'code': false}}]
                        """).drain();
        assertEquals(List.of("1|t|filled"), rows("select concat_ws('|', version, culprit_code, comment) from issues"));
    }

    @Test
    void timestampsGrowWithEveryResubmissionAndKeepTheOrderOfReading() {
        String incidents = """
                'incidents': [{'id': 'm:z', 'origin': 'm', 'issue_id': 'm:i', 'issue_version': 1, 'test_id': 'm:t'},
                              {'id': 'm:a', 'origin': 'm', 'issue_id': 'm:j', 'issue_version': 1, 'test_id': 'm:t'}]
                """;
        spool.drop(incidents).drain();
        assertEquals(List.of("m:z", "m:a"), rows("select id from incidents order by _timestamp"));
        String before = rows("select max(_timestamp)::text from incidents").get(0);
        spool.drop(incidents).drain();
        assertTrue(rows("select min(_timestamp)::text from incidents").get(0).compareTo(before) > 0);
    }

    @Test
    void theNewestCheckoutOfATreeIsListedAndEqualStartsKeepTheOlderEntry() {
        spool.drop(checkout("m:old", "10:00:00", "aa"))
                .drain()
                .drop(checkout("m:new", "11:00:00", "bb"), checkout("m:late", "09:00:00", "cc"))
                .drain()
                .drop(checkout("m:tie", "11:00:00", "bb"))
                .drain();
        assertEquals(List.of("m:new"), rows("select checkout_id from latest_checkout"));
        assertEquals(
                List.of("m:old", "m:new", "m:late"),
                rows("select checkout_id from tree_listing order by git_commit_hash"));
    }

    @Test
    void aCheckoutWithoutStartTimeIsListedOnceItsStartIsKnown() {
        spool.drop("'checkouts': [{'id': 'm:c', 'origin': 'm', 'tree_name': 'mainline', %s}]".formatted(LINUX))
                .drain();
        assertEquals(List.of("m:c"), rows("select id from checkouts"));
        assertEquals(List.of(), rows("select checkout_id from latest_checkout"));
        spool.drop(
                        "'checkouts': [{'id': 'm:c', 'origin': 'm', 'tree_name': 'mainline', 'start_time': '2026-11-20T10:00:00Z'}]")
                .drain();
        assertTrue(rows("select concat_ws('|', tree_name, git_repository_branch) from latest_checkout")
                .contains("mainline|master"));
        assertTrue(rows("select concat_ws('|', tree_name, git_repository_branch) from tree_listing")
                .contains("mainline|master"));
    }

    @Test
    void aBatchQueuesEachTouchedCheckoutOnce() {
        spool.drop("""
                        'checkouts': [{'id': 'm:c', 'origin': 'm'}],
                        'builds': [{'id': 'm:b', 'checkout_id': 'm:c', 'origin': 'm'}],
                        'tests': [{'id': 'm:t', 'build_id': 'm:b', 'origin': 'm'}, {'id': 'm:u', 'build_id': 'm:b', 'origin': 'm'}],
                        'incidents': [{'id': 'm:i', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 1, 'test_id': 'm:t'}]
                        """).drain();
        assertEquals(
                List.of("m:c"),
                rows("select coalesce(checkout_id, build_id, test_id) as item from aggregation_queue order by item"));
    }

    @Test
    void whatHasNoParentYetIsQueuedAsItIs() {
        spool.drop("""
                        'tests': [{'id': 'm:t', 'build_id': 'm:later', 'origin': 'm'}],
                        'incidents': [{'id': 'm:i', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 1, 'test_id': 'm:t'},
                                      {'id': 'm:j', 'origin': 'm', 'issue_id': 'm:x', 'issue_version': 1, 'test_id': 'm:none'}]
                        """).drain();
        assertEquals(List.of("build m:later", "test m:none"), rows("""
                        select coalesce('checkout ' || checkout_id, 'build ' || build_id, 'test ' || test_id) as item
                        from aggregation_queue
                        order by item
                        """));
    }

    @Test
    void anIdentityThatACheckoutLeavesIsQueuedForCounting() {
        spool.drop("'checkouts': [{'id': 'm:c', 'origin': 'm', %s}]".formatted(LINUX))
                .drain()
                .drop("'checkouts': [{'id': 'm:c', 'origin': 'm', 'tree_name': 'mainline'}]")
                .drain();
        assertEquals(List.of("m|-|master"), rows("""
                        select concat_ws('|', origin, coalesce(tree_name, '-'), git_repository_branch)
                        from aggregation_queue
                        where origin is not null
                        """));
    }

    private static String checkout(String id, String time, String hash) {
        return "'checkouts': [{'id': '%s', 'origin': 'm', 'tree_name': 'mainline', %s, 'git_commit_hash': '%s', 'start_time': '2026-11-20T%sZ'}]"
                .formatted(id, LINUX, hash.repeat(20), time);
    }

    private List<String> rows(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
