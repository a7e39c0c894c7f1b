package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kernelci.dashboard.web.Paging.Listing;

/** Which servers run. */
@ApplicationScoped
public class NodeService {

    private static final int MISSED_BEATS = 3;

    @Inject
    NodeQueries queries;

    @Inject
    Clock clock;

    /**
     * One start of a server.
     *
     * @param alive false when it has missed three beats: it was killed, or lost the database
     */
    public record Node(String name, String version, Instant startedAt, Instant seenAt, boolean alive) {}

    Listing<Node> nodes() {
        Instant due = clock.instant().minus(Heartbeat.PERIOD.multipliedBy(MISSED_BEATS));
        List<Node> nodes = queries.all().stream()
                .map(row -> new Node(
                        row.name(),
                        row.version(),
                        row.startedAt(),
                        row.seenAt(),
                        row.seenAt().isAfter(due)))
                .toList();
        return new Listing<>(nodes, nodes.size());
    }
}
