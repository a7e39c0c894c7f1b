package org.kernelci.dashboard.run;

import java.time.temporal.ChronoUnit;

/** The same work is going on, here or on another server. */
public final class AlreadyRunning extends Exception {

    private final long run;

    AlreadyRunning(String work, Runs.RunningRun other) {
        super(work + " is running since " + other.started().truncatedTo(ChronoUnit.SECONDS) + " on " + other.node()
                + ", run " + other.id());
        this.run = other.id();
    }

    /** Number of the run that holds the work. */
    public long run() {
        return run;
    }
}
