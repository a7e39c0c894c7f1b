package org.kernelci.dashboard.run;

/** Work that can't be done; the message tells an operator why. */
public class TaskFailure extends Exception {

    public TaskFailure(String message) {
        super(message);
    }

    public TaskFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
