package org.kernelci.dashboard.run;

/**
 * How a run ended.
 *
 * @param message one line
 */
public record RunEnd(RunState state, String message) {}
