package org.kernelci.dashboard.notification.report;

/** Comments of issues as reports print them. */
public final class Comment {

    private static final int LONGEST = 70;
    private static final int KEPT = 67;

    private Comment() {}

    /** The comment, or what stands for a missing one. */
    public static String of(String comment) {
        return comment == null ? "No information" : comment;
    }

    /** The comment if it has at most 70 characters, else the first 67 and an ellipsis. */
    public static String cut(String comment) {
        String text = of(comment);
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, KEPT)) + "...";
    }
}
