package org.kernelci.dashboard.notification.subscription;

import java.util.List;

/**
 * One file of the folder.
 *
 * @param trees of a tree file; none if the file has an error
 * @param hardware of a hardware file; none if the file has an error
 */
public record SubscriptionFile(
        String name,
        Kind kind,
        List<TreeSubscription> trees,
        List<HardwareSubscription> hardware,
        List<Problem> problems) {

    /** What a file's name says that it holds. */
    public enum Kind {
        TREE,
        HARDWARE
    }

    static SubscriptionFile unusable(String name, Kind kind, List<Problem> problems) {
        return new SubscriptionFile(name, kind, List.of(), List.of(), List.copyOf(problems));
    }

    /** Whether the file is left out. */
    public boolean bad() {
        return problems.stream().anyMatch(Problem::error);
    }
}
