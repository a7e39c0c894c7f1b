package org.kernelci.dashboard.notification.tree;

import java.util.List;

/**
 * Which series a report needs.
 *
 * @param number of the report, which the answers repeat
 * @param patterns none: all paths
 */
record SeriesQuestion(int number, String origin, String url, String branch, String commit, List<String> patterns) {}
