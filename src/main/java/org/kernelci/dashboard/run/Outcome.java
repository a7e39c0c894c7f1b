package org.kernelci.dashboard.run;

/**
 * How a task ended that did not throw.
 *
 * @param state {@link RunState#SUCCEEDED}, {@link RunState#PARTIAL} or {@link RunState#SKIPPED_ENVIRONMENT}
 * @param message one line: what was done, or why nothing was
 */
public record Outcome(RunState state, String message) {

    public static Outcome succeeded(String message) {
        return new Outcome(RunState.SUCCEEDED, message);
    }

    /** Some of the work is done and some failed; the log says what. */
    public static Outcome partial(String message) {
        return new Outcome(RunState.PARTIAL, message);
    }

    /** This instance must not do that work, so nothing was done. */
    public static Outcome skipped(String reason) {
        return new Outcome(RunState.SKIPPED_ENVIRONMENT, reason);
    }
}
