package org.kernelci.dashboard.log;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;

/** The registered reason phrases; what a server says itself does not count (api-core 11). */
final class StatusPhrase {

    /** Those that JAX-RS doesn't have. */
    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(207, "Multi-Status"),
            Map.entry(208, "Already Reported"),
            Map.entry(226, "IM Used"),
            Map.entry(300, "Multiple Choices"),
            Map.entry(418, "I'm a Teapot"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(423, "Locked"),
            Map.entry(424, "Failed Dependency"),
            Map.entry(425, "Too Early"),
            Map.entry(426, "Upgrade Required"),
            Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(506, "Variant Also Negotiates"),
            Map.entry(507, "Insufficient Storage"),
            Map.entry(508, "Loop Detected"),
            Map.entry(510, "Not Extended"));

    private StatusPhrase() {}

    /** Empty for a status that is not registered. */
    static Optional<String> of(int status) {
        Status known = Status.fromStatusCode(status);
        return Optional.ofNullable(known == null ? OTHERS.get(status) : known.getReasonPhrase());
    }
}
