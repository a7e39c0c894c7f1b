package org.kernelci.dashboard.persistence;

import java.sql.SQLException;
import java.util.Optional;

/** Tells the database's refusal of a value from failures that may pass. */
public final class DatabaseErrors {

    private DatabaseErrors() {}

    /** Whether the server ended the transaction because it and another waited for each other. */
    public static boolean isDeadlock(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "40P01".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The server's message when it refused the data itself (SQLSTATE classes 22 data exception, 23 integrity, 54 a limit such
     * as the size of an index entry): trying again cannot help. Empty for a lost connection, a deadlock and the like.
     */
    public static Optional<String> refusalOfData(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                boolean refused = state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
                return refused ? Optional.of(sql.getMessage() + " (SQLSTATE " + state + ")") : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
