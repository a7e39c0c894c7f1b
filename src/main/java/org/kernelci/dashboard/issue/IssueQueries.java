package org.kernelci.dashboard.issue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.persistence.Database;

/** Reads issues and what their incidents lead to. */
@Dependent
public class IssueQueries {

    private final Database database;

    @Inject
    IssueQueries(Database database) {
        this.database = database;
    }

    /** @param version nothing for the greatest one */
    Optional<IssueRow> details(String id, Optional<Integer> version) {
        return database.query(
                "issue/details",
                query -> ofVersion(query, id, version).mapTo(IssueRow.class).findOne());
    }

    /** @param version nothing for the greatest one that has an incident */
    List<IssueTest> tests(String id, Optional<Integer> version) {
        return database.query(
                "issue/tests",
                query -> ofVersion(query, id, version).mapTo(IssueTest.class).list());
    }

    /** @param version nothing for the greatest one that has an incident */
    List<IssueBuild> builds(String id, Optional<Integer> version) {
        return database.query(
                "issue/builds",
                query -> ofVersion(query, id, version).mapTo(IssueBuild.class).list());
    }

    List<WindowIssue> window(IssueWindow window) {
        return database.query(
                "issue/window", query -> query.bind("from", window.from().atOffset(ZoneOffset.UTC))
                        .bind("to", window.to().atOffset(ZoneOffset.UTC))
                        .mapTo(WindowIssue.class)
                        .list());
    }

    /** The first incident of each issue that has any, and the last one too if asked for. */
    List<EndIncident> ends(Collection<String> ids, boolean withLast) {
        return database.query("issue/end_incidents", query -> query.bindArray("ids", String.class, ids)
                .bind("withLast", withLast)
                .mapTo(EndIncident.class)
                .list());
    }

    /** A row a tree of each version that is stored. */
    List<VersionTree> trees(Collection<IssueVersion> versions) {
        return database.query(
                "issue/trees",
                query -> ofVersions(query, versions).mapTo(VersionTree.class).list());
    }

    /** Those that were seen in a tree with a name and a branch. */
    Set<IssueVersion> inTrees(Collection<IssueVersion> versions) {
        return new HashSet<>(database.query("issue/versions_in_trees", query -> ofVersions(query, versions)
                .map((row, context) -> IssueVersion.of(row.getString("id"), row.getInt("version")))
                .list()));
    }

    private static Query ofVersion(Query query, String id, Optional<Integer> version) {
        return query.bind("id", id).bind("version", version.orElse(null));
    }

    private static Query ofVersions(Query query, Collection<IssueVersion> versions) {
        List<IssueVersion> storable = versions.stream()
                .filter(version -> IssueVersion.isStorable(version.version()))
                .toList();
        return query.bindArray(
                        "ids",
                        String.class,
                        storable.stream().map(IssueVersion::id).toList())
                .bindArray(
                        "versions",
                        Integer.class,
                        storable.stream()
                                .map(version -> version.version().intValueExact())
                                .toList());
    }
}
