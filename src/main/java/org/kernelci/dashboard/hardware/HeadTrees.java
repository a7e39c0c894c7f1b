package org.kernelci.dashboard.hardware;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kernelci.dashboard.summary.StatusCount;

/**
 * The trees and compatibles of a summary, from the groups of the heads (api-hardware 10.5). Another checkout that has a
 * head's commit makes a tree too, and the order is not that of {@link TreeIndex}, so that the numbers may differ.
 */
final class HeadTrees {

    private static final Comparator<Commit> ORDER = Comparator.comparing((Commit commit) -> emptyIfNull(commit.name()))
            .thenComparing(commit -> emptyIfNull(commit.branch()))
            .thenComparing(commit -> emptyIfNull(commit.url()))
            .thenComparing(commit -> emptyIfNull(commit.hash()));

    private final Map<Commit, Entry> entries = new LinkedHashMap<>();

    private record Commit(String name, String branch, String url, String hash) {}

    /** The first checkout met speaks for the others of its commit. */
    private record Entry(TestedCheckout checkout, StatusCount builds, StatusCount boots, StatusCount tests) {
        StatusCount of(Group.Kind kind) {
            return switch (kind) {
                case BUILDS -> builds;
                case BOOTS -> boots;
                case TESTS -> tests;
            };
        }
    }

    /**
     * @param groups builds before tests, each by ascending checkout id
     * @param hardware the name that was asked for
     */
    static HardwareOverview.TestedTrees of(Collection<Group> groups, String hardware) {
        HeadTrees trees = new HeadTrees();
        TreeSet<String> compatibles = new TreeSet<>();
        for (Group group : groups) {
            trees.add(group);
            if (group.compatible() != null) {
                compatibles.addAll(group.compatible().names());
            }
        }
        compatibles.remove(hardware);
        return new HardwareOverview.TestedTrees(trees.sorted(), compatibles);
    }

    private void add(Group group) {
        TestedCheckout checkout = group.checkout();
        entries.computeIfAbsent(
                        new Commit(checkout.treeName(), checkout.branch(), checkout.url(), checkout.hash()),
                        commit -> new Entry(checkout, new StatusCount(), new StatusCount(), new StatusCount()))
                .of(group.kind())
                .add(group.status(), group.items());
    }

    private List<HardwareTree> sorted() {
        List<HardwareTree> trees = new ArrayList<>();
        entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(Map.Entry::getValue)
                .forEach(entry -> trees.add(HardwareTree.of(
                        trees.size(),
                        entry.checkout(),
                        new HardwareTree.Status(
                                entry.builds().byName(),
                                entry.boots().byName(),
                                entry.tests().byName()))));
        return trees;
    }

    private static String emptyIfNull(String text) {
        return text == null ? "" : text;
    }
}
