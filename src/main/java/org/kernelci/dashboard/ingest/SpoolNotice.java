package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.JdbiException;

/** Tells the other nodes what this node's spool holds, and removes what nobody needs to be told any more. Used by one thread. */
final class SpoolNotice {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(SpoolNotice.class.getName());
    private static final Duration TIDY_INTERVAL = Duration.ofHours(1);
    private static final Duration STATES_KEPT = Duration.ofDays(30);

    private final Spool spool;
    private final IngestionActivity activity;
    private final Clock clock;
    private Instant tidyDue = Instant.EPOCH;

    SpoolNotice(Spool spool, IngestionActivity activity, Clock clock) {
        this.spool = spool;
        this.activity = activity;
        this.clock = clock;
    }

    /** Always false: there is nothing more to tell before the next interval. */
    boolean publish() throws IOException {
        Instant now = clock.instant();
        SpoolState state = SpoolState.of(spool);
        try {
            activity.publish(state, now);
            if (!now.isBefore(tidyDue)) {
                activity.forget(STATES_KEPT, now);
                tidyDue = now.plus(TIDY_INTERVAL);
            }
        } catch (JdbiException away) {
            LOG.log(Level.DEBUG, "the state of the spool is not in the database: {0}", away.getMessage());
        }
        return false;
    }
}
