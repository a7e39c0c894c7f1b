package org.kernelci.dashboard.notification.tree;

/** What identifies a status report in the bookkeeping. */
record SentSummary(String url, String branch, String origin, String path) {}
