package org.kernelci.dashboard.run;

/** An operator asked for the end of the run. */
public final class RunCancelled extends Exception {}
