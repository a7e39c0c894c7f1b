package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Trees, their branches and their revisions, to choose one from (api-hardware 5.2). */
public record Selectors(@Schema(required = true) List<Tree> trees) {

    /** A tree with its branches by url and name. */
    @Schema(name = "SelectorTree")
    public record Tree(
            @Schema(required = true) String treeName,
            @Schema(required = true) Collection<Branch> branches) {}

    /** A branch with its revisions, the newest first. */
    @Schema(name = "SelectorBranch")
    public record Branch(
            @Schema(required = true) String gitRepositoryUrl,
            @Schema(required = true) String gitRepositoryBranch,
            @Schema(required = true) List<Revision> revisions) {}

    /** @param startTime null for a revision whose checkout tells none, which comes last */
    @Schema(name = "SelectorRevision")
    public record Revision(
            @Schema(required = true) String gitCommitHash,
            @Schema(required = true, nullable = true) String gitCommitName,
            @Schema(required = true, nullable = true) Instant startTime) {}

    /** A revision and where it is. */
    public record Row(
            String treeName,
            String gitRepositoryUrl,
            String gitRepositoryBranch,
            String gitCommitHash,
            String gitCommitName,
            Instant startTime) {}

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    Row::startTime, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(Row::gitCommitHash)
            .thenComparing(Row::gitCommitName, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Sorts rows into trees. */
    static Selectors of(List<Row> rows) {
        TreeMap<String, TreeMap<String, TreeMap<String, Branch>>> trees = new TreeMap<>();
        rows.stream().sorted(ORDER).forEach(row -> trees.computeIfAbsent(row.treeName(), name -> new TreeMap<>())
                .computeIfAbsent(row.gitRepositoryUrl(), url -> new TreeMap<>())
                .computeIfAbsent(
                        row.gitRepositoryBranch(),
                        branch -> new Branch(row.gitRepositoryUrl(), branch, new ArrayList<>()))
                .revisions()
                .add(new Revision(row.gitCommitHash(), row.gitCommitName(), row.startTime())));
        List<Tree> all = new ArrayList<>();
        trees.forEach((name, urls) -> {
            List<Branch> branches = new ArrayList<>();
            urls.values().forEach(byName -> branches.addAll(byName.values()));
            all.add(new Tree(name, branches));
        });
        return new Selectors(all);
    }
}
