package org.kernelci.dashboard.tree;

import java.util.List;

/**
 * The checkouts that a request means, and their builds.
 *
 * @param checkouts in the order of their rows
 * @param builds without their incidents until these are read
 * @param rows builds and checkouts without builds
 */
record CommitRows(List<CheckoutRow> checkouts, List<BuildRow> builds, int rows) {

    boolean hasOnlyAnEmptyCheckout() {
        return rows == 1 && builds.isEmpty();
    }

    boolean hasEmptyCheckout() {
        return rows > builds.size();
    }

    String treeUrl() {
        return checkouts.stream()
                .map(CheckoutRow::url)
                .filter(url -> url != null)
                .findFirst()
                .orElse("");
    }
}
