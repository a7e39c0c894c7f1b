package org.kernelci.dashboard.run;

/** States of a run (schedules-and-alerts 7.2); all but {@link #RUNNING} are final. */
public enum RunState {
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Some of the work was done, then something failed. */
    PARTIAL,
    /** An operator ended it. */
    CANCELLED,
    /** Due while the job or all jobs were paused. */
    SKIPPED_PAUSED,
    /** Due while {@code SKIP_CRONJOBS} was set. */
    SKIPPED_DISABLED,
    /** This instance must not do that work. */
    SKIPPED_ENVIRONMENT,
    /** The job's previous run was still going on. */
    SKIPPED_OVERLAP,
    /** No server was there at the due time. */
    MISSED,
    /** The server that ran it is gone. */
    LOST
}
