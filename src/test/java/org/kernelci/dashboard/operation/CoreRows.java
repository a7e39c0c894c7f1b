package org.kernelci.dashboard.operation;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Small contents of the core tables for tests: ids are short, and age is in days before 2026-11-20. */
final class CoreRows {

    private final Jdbi jdbi;

    CoreRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    CoreRows checkout(String id, int age) {
        return checkout(id, "maestro", age);
    }

    CoreRows checkout(String id, String origin, int age) {
        execute("""
                insert into checkouts (id, origin, tree_name, git_repository_url, git_repository_branch, git_commit_hash,
                  start_time, _timestamp)
                values (?, ?, 'mainline', 'https://h/linux.git', 'master', 'hash-' || ?,
                  timestamptz '2026-11-20Z' - make_interval(days => ?), timestamptz '2026-11-20Z' - make_interval(days => ?))
                """, id, origin, id, age, age);
        return this;
    }

    CoreRows build(String id, String checkout, int age) {
        execute("""
                insert into builds (id, checkout_id, origin, status, _timestamp)
                values (?, ?, 'maestro', 'PASS', timestamptz '2026-11-20Z' - make_interval(days => ?))
                """, id, checkout, age);
        return this;
    }

    CoreRows test(String id, String build, int age) {
        execute("""
                insert into tests (id, build_id, origin, status, path, environment_misc, start_time, _timestamp)
                values (?, ?, 'maestro', 'PASS', 'boot', '{"platform": "p"}',
                  timestamptz '2026-11-20Z' - make_interval(days => ?), timestamptz '2026-11-20Z' - make_interval(days => ?))
                """, id, build, age, age);
        return this;
    }

    CoreRows incident(String id, String build, String test) {
        execute("""
                insert into incidents (id, origin, issue_id, issue_version, build_id, test_id, present)
                values (?, 'maestro', 'i', 1, ?, ?, false)
                """, id, build, test);
        return this;
    }

    CoreRows latest(String checkout) {
        execute("""
                insert into latest_checkout (checkout_id, start_time, origin, tree_name)
                values (?, now(), 'maestro', ?)
                """, checkout, checkout);
        return this;
    }

    void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }

    /** One text a row. */
    List<String> rows(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Ids of a table, in order. */
    String ids(String table) {
        return String.join(" ", rows("select id from " + table + " order by id"));
    }
}
