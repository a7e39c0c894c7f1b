package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kernelci.dashboard.background.RepeatedWork;

/** Looks into the spool again and again, in turn with other nodes that watch the same directory. Used by one thread. */
final class SpoolWatch {

    private static final Logger LOG = System.getLogger(SpoolWatch.class.getName());

    private final Spool spool;
    private final SpoolDrain drain;
    private final RetrySchedule retries;
    private final IngestionActivity activity;
    private final IngestionReport report;
    private final Clock clock;
    private final int cycleFiles;

    /** @param cycleFiles most files taken from one look */
    SpoolWatch(
            Spool spool,
            SpoolDrain drain,
            RetrySchedule retries,
            IngestionActivity activity,
            IngestionReport report,
            Clock clock,
            int cycleFiles) {
        this.spool = spool;
        this.drain = drain;
        this.retries = retries;
        this.activity = activity;
        this.report = report;
        this.clock = clock;
        this.cycleFiles = cycleFiles;
    }

    /** True when something was done, so that the next look follows at once. */
    boolean look(RepeatedWork current) throws IOException, InterruptedException {
        try {
            Optional<FileLock> turn = spool.tryTurn();
            if (turn.isEmpty()) {
                return false;
            }
            try (FileLock held = turn.get()) {
                return held.isValid() && drainOnce(current);
            }
        } catch (IOException | RuntimeException failure) {
            report.broken();
            throw failure;
        }
    }

    private boolean drainOnce(RepeatedWork current) throws IOException, InterruptedException {
        List<Path> files = due();
        report.waiting(files.size());
        if (files.isEmpty()) {
            return false;
        }
        long begin = System.nanoTime();
        SpoolDrain.Tally tally =
                drain.drain(files.subList(0, Math.min(files.size(), cycleFiles)), files.size(), current::isWanted);
        if (tally.archived() + tally.failed() + tally.postponed() == 0) {
            return false;
        }
        LOG.log(
                Level.INFO,
                "{0} submissions stored with {1} rows, {2} failed, {3} postponed, in {4} ms",
                tally.archived(),
                tally.rows(),
                tally.failed(),
                tally.postponed(),
                (System.nanoTime() - begin) / 1_000_000);
        if (tally.failed() + tally.postponed() > 0) {
            activity.notStored(tally.failed(), tally.postponed(), clock.instant());
        }
        return true;
    }

    private List<Path> due() throws IOException {
        List<Path> files = new ArrayList<>(spool.waiting());
        files.addAll(spool.waitingForRetry());
        Instant now = clock.instant();
        files.removeIf(file -> !retries.isDue(file, now));
        return files;
    }
}
