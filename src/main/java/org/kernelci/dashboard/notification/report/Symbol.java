package org.kernelci.dashboard.notification.report;

/** How a status looks in a history. */
public final class Symbol {

    public static final String PASS = "✅";
    public static final String FAIL = "❌";
    public static final String OTHER = "⚠️";

    private Symbol() {}

    /** @param status null counts as neither passed nor failed */
    public static String of(String status) {
        if ("PASS".equals(status)) {
            return PASS;
        }
        return "FAIL".equals(status) ? FAIL : OTHER;
    }
}
