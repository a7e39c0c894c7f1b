package org.kernelci.dashboard.notification.hardware;

/**
 * How the builds, boots and tests of a platform fared.
 *
 * @param buildsOther neither passed nor failed, as of boots and tests
 */
public record HardwareCounts(
        String platform,
        String origin,
        long buildsPassed,
        long buildsFailed,
        long buildsOther,
        long bootsPassed,
        long bootsFailed,
        long bootsOther,
        long testsPassed,
        long testsFailed,
        long testsOther) {}
