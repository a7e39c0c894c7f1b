package org.kernelci.dashboard.aggregation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.persistence.DatabaseErrors;
import org.kernelci.dashboard.persistence.Sql;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;

/**
 * Counts chosen checkouts again, beside the running aggregation: whole tree identities, as ingest 13.11 defines their
 * counters, a slice of them a transaction, under the same locks.
 *
 * <p>Trees that lost rows to {@code prune_db} are left alone. A tree that the database refuses to count is reported and
 * keeps no other from being counted.
 */
final class Rebuild {

    /** What a tree costs beside its tests when slices are cut, in tests. */
    private static final int TREE_WEIGHT = 10;

    private final Handle handle;
    private final Progress progress;
    private final List<List<String>> statements;
    private final Consumer<Tree> shown;
    private long ok;
    private long empty;
    private long failed;
    private long left;
    private long buckets;
    private long tests;

    /** A tree that was counted: one of its checkouts, and what all of them have. */
    record Tree(String checkoutId, long buckets, long tests) {}

    /** What a rebuild did, in trees; {@code left} are those that lost rows to pruning. */
    record Totals(long ok, long empty, long failed, long left, long buckets, long tests) {}

    record Slice(long first, long last, long trees) {}

    /** @param statements lists of statements that follow the computation: what is written */
    Rebuild(Handle handle, Progress progress, List<List<String>> statements, Consumer<Tree> shown) {
        this.handle = handle;
        this.progress = progress;
        this.statements = statements;
        this.shown = shown;
    }

    /**
     * Counts what the temporary table {@code rebuild_checkouts} lists.
     *
     * @param size tests counted in one transaction, unless one tree has more
     * @throws JdbiException when the database is away; what was committed stays
     */
    Totals run(long size) throws RunCancelled {
        handle.createUpdate(Sql.named("aggregation/rebuild_trees"))
                .bind("size", size)
                .bind("tree_weight", TREE_WEIGHT)
                .execute();
        handle.createUpdate(Sql.named("aggregation/rebuild_index")).execute();
        left = handle.createQuery(Sql.named("aggregation/rebuild_pruned"))
                .mapTo(Long.class)
                .one();
        List<Slice> slices = handle.createQuery(Sql.named("aggregation/rebuild_slices"))
                .mapTo(Slice.class)
                .list();
        progress.total(slices.stream().mapToLong(Slice::trees).sum());
        for (Slice slice : slices) {
            progress.checkCancelled();
            count(slice);
            progress.advance(slice.trees());
        }
        return new Totals(ok, empty, failed, left, buckets, tests);
    }

    private void count(Slice slice) throws RunCancelled {
        Optional<String> refusal = attempt(slice.first(), slice.last());
        if (refusal.isEmpty()) {
            return;
        }
        for (long place = slice.first(); place <= slice.last(); place++) {
            progress.checkCancelled();
            long tree = place;
            attempt(tree, tree).ifPresent(reason -> {
                failed++;
                progress.warning("Error processing " + checkoutAt(tree) + ": " + reason);
            });
        }
    }

    /** @return why the database refuses to count these trees; empty when they are counted */
    private Optional<String> attempt(long first, long last) {
        try {
            List<Tree> counted = handle.inTransaction(transaction -> {
                transaction
                        .createUpdate(Sql.named("aggregation/rebuild_touch"))
                        .bind("first", first)
                        .bind("last", last)
                        .execute();
                Counters.lockIdentities(transaction);
                Counters.runAll(transaction, Counters.COMPUTE);
                statements.forEach(list -> Counters.runAll(transaction, list));
                return transaction
                        .createQuery(Sql.named("aggregation/rebuild_result"))
                        .bind("first", first)
                        .bind("last", last)
                        .mapTo(Tree.class)
                        .list();
            });
            counted.forEach(this::add);
            return Optional.empty();
        } catch (JdbiException failure) {
            Optional<String> refusal = DatabaseErrors.refusalOfData(failure);
            if (refusal.isEmpty()) {
                throw failure;
            }
            return refusal;
        }
    }

    private String checkoutAt(long place) {
        return handle.createQuery(Sql.named("aggregation/rebuild_tree_name"))
                .bind("place", place)
                .mapTo(String.class)
                .one();
    }

    private void add(Tree tree) {
        if (tree.tests() == 0) {
            empty++;
        } else {
            ok++;
        }
        buckets += tree.buckets();
        tests += tree.tests();
        shown.accept(tree);
    }
}
