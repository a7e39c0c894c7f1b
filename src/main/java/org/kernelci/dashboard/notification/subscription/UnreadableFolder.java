package org.kernelci.dashboard.notification.subscription;

import org.kernelci.dashboard.run.TaskFailure;

/** There is no folder with subscriptions where there should be one; the message names it. */
public final class UnreadableFolder extends TaskFailure {

    UnreadableFolder(String message) {
        super(message);
    }

    UnreadableFolder(String message, Throwable cause) {
        super(message, cause);
    }
}
