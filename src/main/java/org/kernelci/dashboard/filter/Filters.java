package org.kernelci.dashboard.filter;

/**
 * All that one request filters by. Values of one field are alternatives, different fields must all hold (filters 3).
 * Read by {@link QueryFilters} or {@link BodyFilters}.
 */
public record Filters(
        RecordFilter records, BuildFilter builds, TestFilter boots, TestFilter tests, IssueListingFilter issues) {

    public static final Filters NONE =
            new Filters(RecordFilter.NONE, BuildFilter.NONE, TestFilter.NONE, TestFilter.NONE, IssueListingFilter.NONE);

    public boolean isNone() {
        return equals(NONE);
    }

    /** The filter of a test's own kind. */
    public TestFilter ofKind(boolean boot) {
        return boot ? boots : tests;
    }
}
