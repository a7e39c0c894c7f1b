package org.kernelci.dashboard.ingest;

/** A submission that must not be stored, and why. Only that file fails. */
final class RefusedSubmission extends Exception {

    /** Rule of a file that ends before its JSON does. */
    static final String INCOMPLETE = "incomplete";

    private static final int LONGEST_MESSAGE = 400;

    private final String pointer;
    private final String rule;
    private final String problem;

    /**
     * @param pointer the offending value as an RFC 6901 pointer into the file, such as {@code /tests/12/path}; empty for
     *     the file itself
     * @param rule the broken rule: a JSON Schema keyword such as {@code pattern}, or a word of ours
     * @param problem what is wrong, without the pointer
     */
    RefusedSubmission(String pointer, String rule, String problem) {
        super(oneLine(pointer.isEmpty() ? problem : pointer + ": " + problem));
        this.pointer = pointer;
        this.rule = rule;
        this.problem = oneLine(problem);
    }

    String pointer() {
        return pointer;
    }

    String rule() {
        return rule;
    }

    /** What is wrong, without the pointer. */
    String problem() {
        return problem;
    }

    /** Appends a member name to a pointer. */
    static String pointer(String parent, String member) {
        return parent + '/' + member.replace("~", "~0").replace("/", "~1");
    }

    /** Pointer to an item of a section. */
    static String pointer(String section, long index) {
        return pointer("", section) + '/' + index;
    }

    /** Parts of the text come from the submission, so it may hold line ends, control characters and megabytes. */
    private static String oneLine(String text) {
        String clipped = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
        return clipped.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]", "?");
    }
}
