package org.kernelci.dashboard.schedule;

import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.Trigger;

/** A run whose end is to be reported to the monitor and the chat. */
record EndedRun(long id, String job, String trigger, String state, String message, boolean pings) {

    boolean isSuccess() {
        return state.equals(RunState.SUCCEEDED.name());
    }

    /** Whoever started a run by hand sees how it ends; and who cancelled one knows. */
    boolean isAlarming() {
        return !trigger.equals(Trigger.MANUAL.text())
                && (state.equals(RunState.FAILED.name())
                        || state.equals(RunState.PARTIAL.name())
                        || state.equals(RunState.LOST.name()));
    }
}
