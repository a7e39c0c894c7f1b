package org.kernelci.dashboard.ingest;

/**
 * One of the arrays of a submission, in the order in which rows are built (ingest 7.1).
 *
 * <p>The {@code revisions} of version 3.0 and older become {@link #CHECKOUTS}.
 */
enum Section {
    ISSUES("issues"),
    CHECKOUTS("checkouts"),
    BUILDS("builds"),
    TESTS("tests"),
    INCIDENTS("incidents");

    private final String memberName;

    Section(String memberName) {
        this.memberName = memberName;
    }

    /** Name of the array in a submission of version 4.0 and newer. */
    String memberName() {
        return memberName;
    }
}
