package org.kernelci.dashboard.monitoring;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of the request that a thread works for: in its answer, and in each of its log lines. */
public final class RequestId {

    /** Request and response header. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /**
     * Begins a request on this thread.
     *
     * @param offered by the client or a proxy; kept when it is short and plain, otherwise replaced
     */
    public static String begin(String offered) {
        String id = offered != null && ACCEPTABLE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
        CURRENT.set(id);
        return id;
    }

    public static void end() {
        CURRENT.remove();
    }

    /** Empty outside of a request. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
