package org.kernelci.dashboard.schedule;

import java.time.Instant;

/**
 * What the database knows of a job. Null is: never, none.
 *
 * @param running number of the run under way
 * @param last number of the last run that isn't
 * @param lastDue latest due time with a record, and the state of that
 * @param lastPerformed start of the last run that did anything
 * @param pingRun last run that the monitor heard of
 */
record JobRow(
        String job,
        String pausedBy,
        Instant pausedAt,
        String note,
        Instant checkedUntil,
        Long running,
        Long last,
        Instant lastSuccess,
        long failuresInRow,
        Instant lastDue,
        String lastDueState,
        Instant lastPerformed,
        Long pingRun,
        String pingStart,
        String pingSuccess,
        String pingFail) {}
