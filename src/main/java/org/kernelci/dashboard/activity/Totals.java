package org.kernelci.dashboard.activity;

/** Rows received in a window and in the one before it. */
record Totals(
        int nTrees,
        int nCheckouts,
        int nBuilds,
        int nTests,
        int nIssues,
        int nIncidents,
        int prevNTrees,
        int prevNCheckouts,
        int prevNBuilds,
        int prevNTests) {}
