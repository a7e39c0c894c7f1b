package org.kernelci.dashboard.notification.subscription;

import java.util.List;

/**
 * A status report that somebody wants of a branch (notifications 4.2).
 *
 * @param name for humans; null when the file has none
 * @param path patterns of SQL's {@code like} on test paths, of which one must match; empty: all tests
 * @param always send it even if no test changed
 * @param ignoreDefaultRecipients leave out the tree's default recipients
 */
public record TreeReport(
        String name,
        int line,
        String branch,
        String origin,
        List<String> path,
        boolean always,
        List<String> recipients,
        boolean ignoreDefaultRecipients) {}
