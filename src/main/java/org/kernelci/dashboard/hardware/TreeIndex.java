package org.kernelci.dashboard.hardware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The trees of a hardware page and the numbers by which a request selects their commits (api-hardware 4). Clients send
 * the numbers back, so that their order is part of the API.
 */
final class TreeIndex {

    private final List<TestedCheckout> heads;
    private final Map<TestedCheckout.Tree, Integer> positions = new HashMap<>();

    private TreeIndex(List<TestedCheckout> heads) {
        this.heads = List.copyOf(heads);
        for (int at = 0; at < heads.size(); at++) {
            positions.put(heads.get(at).tree(), at);
        }
    }

    /**
     * Numbers the heads in the given order. Of heads with the same commit of the same tree, which differ by origin, only
     * the one that started last is a tree (api-hardware 4.1 step 3).
     *
     * @param sorted by tree name, branch, url and hash with nulls last, then the newest first
     */
    static TreeIndex of(List<TestedCheckout> sorted) {
        List<TestedCheckout> heads = new ArrayList<>();
        for (TestedCheckout head : sorted) {
            if (heads.isEmpty() || !heads.get(heads.size() - 1).hasCommitOf(head)) {
                heads.add(head);
            }
        }
        return new TreeIndex(heads);
    }

    List<TestedCheckout> heads() {
        return heads;
    }

    /** The number of the tree whose name, branch, url and origin the checkout has; its commit does not matter. */
    Optional<Integer> of(TestedCheckout checkout) {
        return Optional.ofNullable(positions.get(checkout.tree()));
    }

    /** Hashes of all heads. */
    Set<String> headCommits() {
        Set<String> hashes = new LinkedHashSet<>();
        heads.forEach(head -> hashes.add(head.hash()));
        hashes.remove(null);
        return hashes;
    }

    /** What the pages with lists display (api-hardware 4.2). */
    Selection select(Map<String, String> selectedCommits) {
        List<String> displayed = new ArrayList<>();
        List<Boolean> selected = new ArrayList<>();
        for (int at = 0; at < heads.size(); at++) {
            String wanted = selectedCommits.get(Integer.toString(at));
            boolean head = wanted == null || wanted.isEmpty() || wanted.equals("head");
            displayed.add(head ? heads.get(at).hash() : wanted);
            selected.add(wanted != null);
        }
        return new Selection(displayed, selected, selectedCommits.isEmpty());
    }

    /** The commits that the summary counts (api-hardware 4.3): an empty text means no commit there, not the head. */
    Set<String> summaryCommits(Map<String, String> selectedCommits) {
        if (selectedCommits.isEmpty()) {
            return headCommits();
        }
        Set<String> hashes = new LinkedHashSet<>();
        for (int at = 0; at < heads.size(); at++) {
            String wanted = selectedCommits.get(Integer.toString(at));
            if (wanted != null) {
                hashes.add(wanted.equals("head") ? heads.get(at).hash() : wanted);
            }
        }
        hashes.remove(null);
        return hashes;
    }

    /**
     * One commit for each tree, and which trees are selected.
     *
     * @param displayed hashes by tree; null for a head without one
     * @param all whether the request selects nothing, which selects all; a key that is no tree's selects none
     */
    record Selection(List<String> displayed, List<Boolean> selected, boolean all) {

        /** Whether some tree displays the commit, so that its records are read. */
        boolean reads(String hash) {
            return hash != null && displayed.contains(hash);
        }

        /** Whether records of a tree at a commit are shown. With nothing selected, the commit is not compared. */
        boolean shows(int tree, String hash) {
            return all || selected.get(tree) && hash != null && hash.equals(displayed.get(tree));
        }
    }
}
