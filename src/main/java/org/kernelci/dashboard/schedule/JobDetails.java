package org.kernelci.dashboard.schedule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * A job with what its own page shows.
 *
 * @param taskParameters what an operator may set
 * @param durations of its last runs, oldest first
 */
public record JobDetails(@JsonUnwrapped JobItem job, List<ParameterItem> taskParameters, List<Duration> durations) {

    /** How long a run took. */
    public record Duration(long run, Instant started, double seconds, String state) {}
}
