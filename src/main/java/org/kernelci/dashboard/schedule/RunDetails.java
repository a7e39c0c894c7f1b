package org.kernelci.dashboard.schedule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A run with all that is kept of it.
 *
 * @param parameters object of texts by name
 * @param lines of its log after the one asked for
 * @param lastLine number of the last line in all
 */
public record RunDetails(
        @JsonUnwrapped RunItem run, Jsonb parameters, Instant cancelledAt, Pings ping, List<Line> lines, int lastLine) {

    /** How each ping went: {@code ok} or what went wrong; null when none was sent. */
    public record Pings(String start, String success, String fail) {}

    /** @param number from 1 */
    public record Line(int number, Instant at, String line) {}
}
