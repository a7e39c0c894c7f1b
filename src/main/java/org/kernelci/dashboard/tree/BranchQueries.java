package org.kernelci.dashboard.tree;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Reads the commits of a branch. */
@Dependent
public class BranchQueries {

    private final Database database;

    @Inject
    BranchQueries(Database database) {
        this.database = database;
    }

    /** A checkout of a branch; url, hash and name may be null. */
    public record Head(
            String gitRepositoryUrl,
            String gitCommitHash,
            String gitCommitName,
            String origin,
            String treeName,
            String gitRepositoryBranch) {}

    /** The checkout with a commit that started last. */
    Optional<Head> latest(String tree, String branch, String origin) {
        return database.query("tree/latest_checkout", query -> query.bind("tree", tree)
                .bind("branch", branch)
                .bind("origin", origin)
                .mapTo(Head.class)
                .findOne());
    }

    /** The checkout that started last of those that a hash or tag names. */
    Optional<Head> latest(String tree, String branch, String origin, String revision) {
        return database.query("tree/latest_checkout_of_revision", query -> query.bind("tree", tree)
                .bind("branch", branch)
                .bind("origin", origin)
                .bind("revision", revision)
                .mapTo(Head.class)
                .findOne());
    }

    /** @param url null for any */
    List<Commit> commits(String tree, String branch, String origin, String url) {
        return database.query("tree/commits_of_branch", query -> query.bind("tree", tree)
                .bind("branch", branch)
                .bind("origin", origin)
                .bind("url", url)
                .mapTo(Commit.class)
                .list());
    }
}
