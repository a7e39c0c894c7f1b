package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.List;

/**
 * A checkout below which hardware was tested. All but id and origin may be null.
 *
 * @param head whether it is the newest of its tree and origin in the window
 */
record TestedCheckout(
        boolean head,
        String id,
        String origin,
        String treeName,
        String hash,
        String commitName,
        List<String> tags,
        String url,
        String branch,
        Instant startTime) {

    /** What makes a tree of an origin; null equals null. */
    record Tree(String name, String branch, String url, String origin) {}

    Tree tree() {
        return new Tree(treeName, branch, url, origin);
    }

    boolean hasCommitOf(TestedCheckout other) {
        return new Tree(treeName, branch, url, hash)
                .equals(new Tree(other.treeName, other.branch, other.url, other.hash));
    }
}
