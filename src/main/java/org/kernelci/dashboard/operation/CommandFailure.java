package org.kernelci.dashboard.operation;

import org.kernelci.dashboard.run.TaskFailure;

/** Why a command was refused or failed; the message is for the operator and complete without the stack trace. */
public final class CommandFailure extends TaskFailure {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
