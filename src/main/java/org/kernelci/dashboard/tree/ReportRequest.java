package org.kernelci.dashboard.tree;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a tree report is asked for (api-tree 4.12).
 *
 * @param tree null for any
 * @param patterns SQL patterns of test paths, of which one must match; none for all tests
 * @param runs how many runs of a test to look at
 * @param since earliest start of what is looked at
 * @param until latest start of the reported checkout
 */
public record ReportRequest(
        String origin,
        String branch,
        String url,
        String tree,
        List<String> patterns,
        int runs,
        OffsetDateTime since,
        OffsetDateTime until) {}
