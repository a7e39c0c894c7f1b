package org.kernelci.dashboard.notification.issue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** The list of known issues. */
@Dependent
public class KnownIssueQueries {

    private final Database database;

    @Inject
    public KnownIssueQueries(Database database) {
        this.database = database;
    }

    /** @param state null: all */
    List<KnownIssue> page(String state, int size, long offset) {
        return database.query("notification/known_issues", query -> query.bind("state", state)
                .bind("id", (Long) null)
                .bind("size", size)
                .bind("offset", offset)
                .mapTo(KnownIssue.class)
                .list());
    }

    Optional<KnownIssue> issue(long id) {
        return database.query("notification/known_issues", query -> query.bind("state", (String) null)
                .bind("id", id)
                .bind("size", 1)
                .bind("offset", 0)
                .mapTo(KnownIssue.class)
                .findOne());
    }

    long count(String state) {
        return database.query(
                "notification/count_known_issues",
                query -> query.bind("state", state).mapTo(Long.class).one());
    }

    /** @return whether there is such an issue without a report */
    boolean ignore(long id, String by, OffsetDateTime now) {
        return database.update(
                        "notification/ignore_issue",
                        update -> update.bind("id", id).bind("by", by).bind("now", now))
                > 0;
    }

    void unignore(long id) {
        database.update("notification/unignore_issue", update -> update.bind("id", id));
    }
}
