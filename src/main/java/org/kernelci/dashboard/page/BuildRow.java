package org.kernelci.dashboard.page;

import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.filter.Placeholders;
import org.kernelci.dashboard.persistence.Jsonb;

/**
 * A build below a checkout, with its placeholders filled in (api-tree 3.4).
 *
 * @param misc null unless an object was reported: on tree pages it always has a platform, on hardware pages it may be a
 *     list of objects too
 * @param platform {@code misc.platform}, {@code Unknown} if missing
 * @param lab {@code misc.lab}, {@code Unknown} if missing; null for a build without misc
 * @param duration seconds, or null
 * @param incidents those that name the build
 */
public record BuildRow(
        CheckoutRow checkout,
        String id,
        String origin,
        String architecture,
        String compiler,
        String config,
        Jsonb misc,
        String platform,
        String lab,
        String configUrl,
        String logUrl,
        String status,
        Double duration,
        Instant startTime,
        List<Incident> incidents) {

    public boolean isDummy() {
        return Placeholders.isDummyBuild(id);
    }

    public BuildRow with(List<Incident> found) {
        return new BuildRow(
                checkout,
                id,
                origin,
                architecture,
                compiler,
                config,
                misc,
                platform,
                lab,
                configUrl,
                logUrl,
                status,
                duration,
                startTime,
                found);
    }
}
