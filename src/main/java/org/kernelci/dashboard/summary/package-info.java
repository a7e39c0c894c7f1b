/**
 * Counting of builds and tests into the summaries that tree and hardware pages show (api-tree 3.5, filters 6 and 8).
 *
 * <p>In: statuses, dimensions and issues of one row after the other, from whoever reads the rows and filters them. Out:
 * the summary, issue and filter-option objects of an answer. The tallies are filled by one thread and then handed out.
 */
package org.kernelci.dashboard.summary;
