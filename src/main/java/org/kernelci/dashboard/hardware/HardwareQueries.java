package org.kernelci.dashboard.hardware;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.summary.StatusCount;

/** Reads the listings of hardware, the revisions to choose from and the histories of commits. */
@Dependent
public class HardwareQueries {

    private static final GenericType<List<String>> TEXTS = new GenericType<>() {};

    private final Database database;

    @Inject
    HardwareQueries(Database database) {
        this.database = database;
    }

    /** Counters of the newest checkouts of the window, by platform and compatibles. */
    List<HardwareListing.Item> listing(String origin, OffsetDateTime start, OffsetDateTime end) {
        return database.query(
                "hardware/listing",
                query -> items(DetailsQueries.within(start, end, query).bind("origin", origin)));
    }

    /** The same of the window's checkouts of some commits, which their hash or a tag names. */
    List<HardwareListing.Item> listing(String origin, OffsetDateTime start, OffsetDateTime end, List<String> commits) {
        return database.query(
                "hardware/listing_of_commits",
                query -> items(DetailsQueries.within(start, end, query)
                        .bind("origin", origin)
                        .bindArray("commits", String.class, commits)));
    }

    private static List<HardwareListing.Item> items(Query query) {
        return query.map(row -> new HardwareListing.Item(
                        distinct(row.getColumn("compatibles", TEXTS)),
                        row.getColumn("platform", String.class),
                        count(row, "test"),
                        count(row, "boot"),
                        count(row, "build")))
                .list();
    }

    private static LinkedHashSet<String> distinct(List<String> names) {
        return names == null ? null : new LinkedHashSet<>(names);
    }

    private static ListingCount count(RowView row, String kind) {
        return new ListingCount(
                row.getColumn(kind + "_pass", Long.class),
                row.getColumn(kind + "_failed", Long.class),
                row.getColumn(kind + "_inc", Long.class));
    }

    /** The revisions that have a build of the origin that started after {@code since}. */
    List<Selectors.Row> revisionsOfBuilds(String origin, OffsetDateTime since) {
        return revisions("hardware/selectors_of_builds", origin, since);
    }

    /** The revisions that have a test of the origin that started after {@code since}. */
    List<Selectors.Row> revisionsOfTests(String origin, OffsetDateTime since) {
        return revisions("hardware/selectors_of_tests", origin, since);
    }

    private List<Selectors.Row> revisions(String name, String origin, OffsetDateTime since) {
        return database.query(name, query -> query.bind("origin", origin)
                .bind("since", since)
                .mapTo(Selectors.Row.class)
                .list());
    }

    private record Hardware(String platform, List<String> compatible) {}

    private record Ended(String platform, List<String> compatible, String kind, String status, int items) {}

    /** What tested one revision, with how it ended. */
    List<HardwareListing.RevisionItem> ofRevision(String origin, Revision revision) {
        List<Ended> rows = database.query("hardware/by_revision", query -> query.bind("origin", origin)
                .bind("tree", revision.treeName())
                .bind("url", revision.url())
                .bind("branch", revision.branch())
                .bind("hash", revision.hash())
                .map(row -> new Ended(
                        row.getColumn("platform", String.class),
                        row.getColumn("compatible", TEXTS),
                        row.getColumn("kind", String.class),
                        row.getColumn("status", String.class),
                        row.getColumn("items", Integer.class)))
                .list());
        Map<Hardware, HardwareListing.RevisionItem> items = new LinkedHashMap<>();
        rows.forEach(row -> add(items, row));
        return List.copyOf(items.values());
    }

    private static void add(Map<Hardware, HardwareListing.RevisionItem> items, Ended row) {
        HardwareListing.RevisionItem item = items.computeIfAbsent(
                new Hardware(row.platform(), row.compatible()),
                hardware -> new HardwareListing.RevisionItem(
                        distinct(hardware.compatible()),
                        hardware.platform(),
                        new StatusCount(),
                        new StatusCount(),
                        new StatusCount()));
        switch (row.kind()) {
            case "test" -> item.testStatusSummary().add(row.status(), row.items());
            case "boot" -> item.bootStatusSummary().add(row.status(), row.items());
            case "build" -> item.buildStatusSummary().add(row.status(), row.items());
            default -> {
                // a test without a path is of neither kind; its platform is listed all the same
            }
        }
    }

    /** The commits up to some heads, in the order of their trees and hashes. */
    List<HistoryCommit> commitHistory(String origin, OffsetDateTime start, OffsetDateTime end, List<Revision> heads) {
        return database.query("hardware/commit_history", query -> DetailsQueries.within(start, end, query)
                .bind("origin", origin)
                .bindArray(
                        "trees",
                        String.class,
                        heads.stream().map(Revision::treeName).toList())
                .bindArray(
                        "urls", String.class, heads.stream().map(Revision::url).toList())
                .bindArray(
                        "branches",
                        String.class,
                        heads.stream().map(Revision::branch).toList())
                .bindArray(
                        "hashes",
                        String.class,
                        heads.stream().map(Revision::hash).toList())
                .mapTo(HistoryCommit.class)
                .list());
    }
}
