package org.kernelci.dashboard.filter;

/**
 * A filter that can't be read. The message is the text a client sees; which status and envelope carry it is the
 * endpoint's choice (filters 4).
 */
public final class BadFilterException extends RuntimeException {

    private final boolean operator;

    private BadFilterException(String message, boolean operator) {
        super(message);
        this.operator = operator;
    }

    static BadFilterException operator(String operator) {
        // the stray last back-tick is part of the text that clients know
        return new BadFilterException("Filter with invalid comparison operator `" + operator + "` found`", true);
    }

    static BadFilterException value() {
        return new BadFilterException("Invalid filter key or value", false);
    }

    /** True for an unknown operator, false for an unreadable value. */
    public boolean isOperator() {
        return operator;
    }
}
