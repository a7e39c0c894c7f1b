package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a spool holds.
 *
 * @param waiting files for their first try
 * @param retry files for another try
 * @param failed files that were refused
 * @param oldestWaitingAt when the oldest file that waits or is to be tried again was written; null when there is none
 */
record SpoolState(String directory, int waiting, int retry, int failed, Instant oldestWaitingAt) {

    static SpoolState of(Spool spool) throws IOException {
        List<Path> waiting = spool.waiting();
        List<Path> retry = spool.waitingForRetry();
        List<Path> all = new ArrayList<>(waiting);
        all.addAll(retry);
        return new SpoolState(
                spool.directory().toString(),
                waiting.size(),
                retry.size(),
                spool.failed().size(),
                Spool.oldest(all).orElse(null));
    }
}
