package org.kernelci.dashboard.persistence;

/** Whether this thread answers a request of the read API, which may be answered by the replica. */
public final class ReadRequest {

    private static final ThreadLocal<Boolean> UNDER_WAY = new ThreadLocal<>();

    private ReadRequest() {}

    public static void begin() {
        UNDER_WAY.set(true);
    }

    public static void end() {
        UNDER_WAY.remove();
    }

    static boolean isUnderWay() {
        return UNDER_WAY.get() != null;
    }
}
