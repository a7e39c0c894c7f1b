package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.web.Paging;

/** The record of changes. */
@Dependent
public class AuditQueries {

    private final Database database;

    @Inject
    AuditQueries(Database database) {
        this.database = database;
    }

    void record(Change change) {
        database.update("admin/record-change", update -> update.bind("at", change.at())
                .bind("userName", change.userName())
                .bind("address", change.address())
                .bind("method", change.method())
                .bind("path", change.path())
                .bind("body", change.body())
                .bind("status", change.status()));
    }

    /** Newest first. */
    List<Change> changes(Optional<String> user, Paging paging) {
        return database.query("admin/changes", query -> query.bind("userName", user)
                .bind("size", paging.size())
                .bind("offset", paging.offset())
                .mapTo(Change.class)
                .list());
    }

    long count(Optional<String> user) {
        return database.query(
                "admin/count-changes",
                query -> query.bind("userName", user).mapTo(Long.class).one());
    }
}
