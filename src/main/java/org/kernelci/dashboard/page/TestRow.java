package org.kernelci.dashboard.page;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import java.time.Instant;
import org.kernelci.dashboard.filter.Placeholders;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A test of a build, with its placeholders filled in (api-tree 3.4).
 *
 * @param path of a test without one {@code Unknown} on tree pages, null on hardware pages
 * @param duration seconds, or null
 * @param compatible null if none was reported
 * @param platform {@code Unknown} if missing
 * @param lab {@code misc.runtime}: {@code Unknown} if missing, null if reported as such
 * @param errorText what went wrong, if the query was asked for it
 * @param misc the rest of {@code environment_misc}, an object, if the query was asked for it
 * @param hasIncident whether an incident names the test
 */
public record TestRow(
        BuildRow build,
        String id,
        String origin,
        String status,
        Double duration,
        String path,
        Instant startTime,
        Compatible compatible,
        String platform,
        String lab,
        String logUrl,
        String errorText,
        Jsonb misc,
        boolean hasIncident) {

    private static final String NO_ERROR_TEXT = "unknown error";

    public boolean isBoot() {
        return Placeholders.isBoot(path);
    }

    /** The first compatible, {@code Unknown} without one. */
    public String firstCompatible() {
        return compatible == null ? UNKNOWN : compatible.first();
    }

    /** The one name that stands for the hardware: first compatible, else platform, else the build's platform. */
    public String hardware() {
        String first = firstCompatible();
        if (!first.equals(UNKNOWN)) {
            return first;
        }
        return platform.equals(UNKNOWN) ? build.platform() : platform;
    }

    public String labOrUnknown() {
        return Placeholders.unknownIfNull(lab);
    }

    public String failReason() {
        return errorText == null || errorText.isEmpty() ? NO_ERROR_TEXT : errorText;
    }

    /** What filters look at; tree pages never offer a platform, so that a platform filter keeps nothing. */
    public TestFilter.Facts facts() {
        return new TestFilter.Facts(path, status, duration, origin, null);
    }
}
