package org.kernelci.dashboard.activity;

/** What a lab ran in the window, or in the one before it. */
record LabRow(boolean inWindow, String lab, int builds, int boots, int tests) {

    LabActivity activity() {
        return new LabActivity(builds, boots, tests);
    }
}
