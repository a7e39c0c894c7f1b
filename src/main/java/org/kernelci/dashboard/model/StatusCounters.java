package org.kernelci.dashboard.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The nine counters of a listing row (data-model 2.2): passed, failed, and inconclusive, which is every other status and
 * none at all. A boot is not counted as a test.
 */
@Embeddable
public class StatusCounters {

    @Column(name = "build_pass")
    private int buildPass;

    @Column(name = "build_failed")
    private int buildFailed;

    @Column(name = "build_inc")
    private int buildInc;

    @Column(name = "boot_pass")
    private int bootPass;

    @Column(name = "boot_failed")
    private int bootFailed;

    @Column(name = "boot_inc")
    private int bootInc;

    @Column(name = "test_pass")
    private int testPass;

    @Column(name = "test_failed")
    private int testFailed;

    @Column(name = "test_inc")
    private int testInc;

    protected StatusCounters() {}

    public int buildPass() {
        return buildPass;
    }

    public int buildFailed() {
        return buildFailed;
    }

    public int buildInc() {
        return buildInc;
    }

    public int bootPass() {
        return bootPass;
    }

    public int bootFailed() {
        return bootFailed;
    }

    public int bootInc() {
        return bootInc;
    }

    public int testPass() {
        return testPass;
    }

    public int testFailed() {
        return testFailed;
    }

    public int testInc() {
        return testInc;
    }
}
