package org.kernelci.dashboard.schedule;

import java.util.Set;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.Trigger;

/** A run whose end is to be reported to the monitor and the chat. */
record EndedRun(long id, String job, String trigger, String state, String message, boolean pings, String cancelledBy) {

    private static final Set<String> FAILURES =
            Set.of(RunState.FAILED.name(), RunState.PARTIAL.name(), RunState.LOST.name());

    boolean isSuccess() {
        return state.equals(RunState.SUCCEEDED.name());
    }

    /** Whoever started a run by hand sees how it ends, and who cancelled one knows; a server that stops tells nobody. */
    boolean isAlarming() {
        boolean stopped = state.equals(RunState.CANCELLED.name()) && cancelledBy == null;
        return !trigger.equals(Trigger.MANUAL.text()) && (stopped || FAILURES.contains(state));
    }
}
