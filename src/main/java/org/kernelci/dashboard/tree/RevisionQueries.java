package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.IncidentColumns;
import org.kernelci.dashboard.page.TestColumns;
import org.kernelci.dashboard.page.TestReader;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.summary.StoredIssue;

/** Reads builds, tests and rollup rows of one revision. The caller's transaction keeps the reads consistent. */
@Dependent
public class RevisionQueries {

    private static final int FETCH = 1000;

    private final Database database;

    @Inject
    RevisionQueries(Database database) {
        this.database = database;
    }

    /** Which tests to read of some builds, and how much of each. */
    record TestColumnsAsked(boolean boots, boolean others, boolean incidents, boolean errorTexts, boolean wholeMisc) {}

    /** Builds of all checkouts in scope of the one commit that a hash or tag names in the whole database. */
    CommitRows buildsOfCommit(Scope scope, String revision) {
        return builds("tree/builds_of_commit", scope, revision);
    }

    /** Builds of all checkouts in scope that a hash or tag names. */
    CommitRows buildsOfNamedCheckouts(Scope scope, String revision) {
        return builds("tree/builds_of_named_checkouts", scope, revision);
    }

    private CommitRows builds(String name, Scope scope, String revision) {
        return database.query(name, query -> within(scope, query)
                .bind("revision", revision)
                .scanResultSet((rows, context) -> CommitRows.read(rows.get())));
    }

    private static Query within(Scope scope, Query query) {
        return query.bind("origin", scope.origin())
                .bind("tree", scope.tree())
                .bind("branch", scope.branch())
                .bind("url", scope.url())
                .bind("any_url", scope.anyUrl());
    }

    /** The builds with the incidents that name them. */
    List<BuildRow> withIncidents(List<BuildRow> builds) {
        if (builds.isEmpty()) {
            return builds;
        }
        Map<String, List<Incident>> incidents =
                database.query("tree/incidents_of_builds", query -> query.bindArray("builds", String.class, ids(builds))
                        .scanResultSet((rows, context) -> incidents(rows.get())));
        return builds.stream()
                .map(build -> build.with(incidents.getOrDefault(build.id(), List.of())))
                .toList();
    }

    private static Map<String, List<Incident>> incidents(ResultSet row) throws SQLException {
        Map<String, List<Incident>> byBuild = new HashMap<>();
        while (row.next()) {
            byBuild.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                    .add(IncidentColumns.read(row, 3, row.getBoolean(2)));
        }
        return byBuild;
    }

    /** Passes the tests of some builds on, those of a build one after the other. Nothing of them is held. */
    void tests(List<BuildRow> builds, TestColumnsAsked asked, TestReader reader) {
        if (builds.isEmpty()) {
            return;
        }
        database.query("tree/tests_of_builds", query -> query.bindArray("builds", String.class, ids(builds))
                .bind("boots", asked.boots())
                .bind("others", asked.others())
                .bind("incidents", asked.incidents())
                .bind("error_texts", asked.errorTexts())
                .bind("whole_misc", asked.wholeMisc())
                .setFetchSize(FETCH)
                .scanResultSet((rows, context) -> {
                    new TestColumns(rows.get(), row -> builds.get(row.getInt(1) - 1)).readAll(reader);
                    return null;
                }));
    }

    /** The rollup rows of the newest checkout in scope that a hash or tag names, most tests first. */
    void rollup(Scope scope, String revision, Consumer<RollupRow> reader) {
        database.query(
                "tree/rollup_of_revision",
                query -> within(scope, query).bind("revision", revision).scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        reader.accept(rollupRow(row));
                    }
                    return null;
                }));
    }

    private static RollupRow rollupRow(ResultSet row) throws SQLException {
        String issue = row.getString(9);
        int[] counts = new int[RollupRow.STATUSES.size()];
        for (int at = 0; at < counts.length; at++) {
            counts[at] = row.getInt(12 + at);
        }
        return new RollupRow(
                row.getBoolean(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                issue == null ? null : storedIssue(row, issue),
                row.getBoolean(11),
                counts);
    }

    private static StoredIssue storedIssue(ResultSet row, String id) throws SQLException {
        return new StoredIssue(new IssueKey(id, row.getInt(10)), row.getString(19), row.getString(20), null);
    }

    private static List<String> ids(List<BuildRow> builds) {
        return builds.stream().map(BuildRow::id).toList();
    }
}
