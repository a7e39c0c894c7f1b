package org.kernelci.dashboard.notification.report;

import java.util.List;
import java.util.Set;

/**
 * A rendered report.
 *
 * @param messageId with angle brackets; fixed before the body was rendered, which may quote it
 * @param tree name of the tree it is about; null if none
 * @param subscribers who gets it by subscription
 * @param forLists goes to the mailing lists whatever the options say
 * @param mark what is recorded when it is queued; null: nothing
 */
public record Report(
        Kind kind,
        String messageId,
        String subject,
        String body,
        String tree,
        List<String> subscribers,
        boolean forLists,
        Mark mark) {

    private static final Set<String> UPSTREAM = Set.of("mainline", "next", "stable");

    /** A report without subscribers, of which nothing is recorded. Line breaks in the subject become spaces. */
    public static Report of(Kind kind, String messageId, String subject, String body) {
        return new Report(kind, messageId, subject.replaceAll("\\R", " "), body, null, List.of(), false, null);
    }

    /** Whether regzbot tracks that tree's regressions upstream. */
    public static boolean isUpstream(String tree) {
        return tree != null && UPSTREAM.contains(tree);
    }

    public Report about(String newTree) {
        return new Report(kind, messageId, subject, body, newTree, subscribers, forLists, mark);
    }

    public Report withSubscribers(List<String> newSubscribers) {
        return new Report(kind, messageId, subject, body, tree, List.copyOf(newSubscribers), forLists, mark);
    }

    public Report withLists() {
        return new Report(kind, messageId, subject, body, tree, subscribers, true, mark);
    }

    public Report withMark(Mark newMark) {
        return new Report(kind, messageId, subject, body, tree, subscribers, forLists, newMark);
    }
}
