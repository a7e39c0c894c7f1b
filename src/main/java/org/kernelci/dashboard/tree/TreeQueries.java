package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.result.RowView;
import org.kernelci.dashboard.persistence.Database;

/** Reads the listing of trees. */
@Dependent
public class TreeQueries {

    private static final GenericType<List<String>> TEXTS = new GenericType<>() {};

    private final Database database;

    @Inject
    TreeQueries(Database database) {
        this.database = database;
    }

    /** The newest checkouts of an origin's trees that started at {@code since} or later, with their counters. */
    List<TreeListingItem> listing(String origin, OffsetDateTime since) {
        return database.query("tree/listing", query -> query.bind("origin", origin)
                .bind("since", since)
                .map(TreeQueries::item)
                .list());
    }

    private static TreeListingItem item(RowView row) {
        return new TreeListingItem(
                text(row, "id"),
                count(row, "build"),
                count(row, "boot"),
                count(row, "test"),
                text(row, "tree_name"),
                row.getColumn("git_commit_tags", TEXTS),
                text(row, "origin"),
                text(row, "git_repository_url"),
                text(row, "git_repository_branch"),
                text(row, "git_commit_hash"),
                text(row, "git_commit_name"),
                row.getColumn("start_time", Instant.class));
    }

    private static TreeListingItem.Count count(RowView row, String kind) {
        return new TreeListingItem.Count(
                row.getColumn(kind + "_pass", Integer.class),
                row.getColumn(kind + "_failed", Integer.class),
                row.getColumn(kind + "_inc", Integer.class));
    }

    private static String text(RowView row, String column) {
        return row.getColumn(column, String.class);
    }
}
