package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.kernelci.dashboard.config.IngestSettings;
import org.kernelci.dashboard.persistence.DatabaseErrors;

/**
 * Takes files through reading and storing. Files are read side by side, a bounded number ahead, and stored in the order given,
 * many in one transaction. Used by one thread.
 *
 * <p>A file that the reader or the database refuses goes to {@code failed/} alone: a refused batch is halved until the file is
 * found. A failure that may pass sends the batch to {@code pending_retry/}. A file is archived only after the transaction that
 * stored all of it has committed; a crash in between stores it again, which changes nothing. A file that cannot be moved stays
 * and holds up no other.
 */
final class SpoolDrain {

    private static final Logger LOG = System.getLogger(SpoolDrain.class.getName());

    private static final int FILES_AHEAD = 128;
    private static final long BYTES_AHEAD = 64L << 20;
    private static final long BATCH_BYTES = 32L << 20;
    private static final Duration LONGEST_WAIT_FOR_MORE = Duration.ofMillis(100);

    private final Spool spool;
    private final SubmissionReader reader;
    private final SubmissionStore store;
    private final RetrySchedule retries;
    private final ExecutorService readers;
    private final Clock clock;
    private final IngestSettings settings;
    private final IngestionReport report;

    SpoolDrain(
            Spool spool,
            SubmissionReader reader,
            SubmissionStore store,
            RetrySchedule retries,
            ExecutorService readers,
            Clock clock,
            IngestSettings settings,
            IngestionReport report) {
        this.spool = spool;
        this.reader = reader;
        this.store = store;
        this.retries = retries;
        this.readers = readers;
        this.clock = clock;
        this.settings = settings;
        this.report = report;
    }

    /**
     * Takes the files through, in their order, until all are done or {@code running} turns false; then what was not stored stays where it is.
     *
     * @param waiting how many files wait in all
     * @throws IOException when the spool cannot be used: nothing is lost, the next scan finds the files again
     */
    Tally drain(List<Path> files, int waiting, BooleanSupplier running) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Deque<Ahead> ahead = new ArrayDeque<>();
        Iterator<Path> remaining = files.iterator();
        Batch batch = new Batch();
        try {
            while (running.getAsBoolean()) {
                readAhead(remaining, ahead);
                report.waiting(waiting - tally.taken);
                if (ahead.isEmpty()) {
                    break;
                }
                if (!batch.isEmpty() && (batch.isFull() || !ahead.peek().isDoneSoon())) {
                    store(batch, tally);
                    continue;
                }
                take(ahead.poll(), batch, tally);
            }
            if (running.getAsBoolean()) {
                store(batch, tally);
            }
        } finally {
            abandon(ahead, batch);
        }
        return tally;
    }

    private void readAhead(Iterator<Path> remaining, Deque<Ahead> ahead) {
        long bytes = ahead.stream().mapToLong(Ahead::bytes).sum();
        while (remaining.hasNext() && (ahead.isEmpty() || (ahead.size() < FILES_AHEAD && bytes < BYTES_AHEAD))) {
            Path file = remaining.next();
            Ahead next = new Ahead(file, file.toFile().length(), readers.submit(() -> prepare(file)));
            ahead.add(next);
            bytes += next.bytes();
        }
    }

    private PreparedSubmission prepare(Path file) throws RefusedSubmission, IOException {
        long begin = System.nanoTime();
        PreparedSubmission prepared = reader.read(file);
        report.stage("read", begin);
        return prepared;
    }

    private void take(Ahead next, Batch batch, Tally tally) throws IOException, InterruptedException {
        tally.taken++;
        try {
            batch.add(next.prepared().get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RefusedSubmission refusal) {
                refuse(next, refusal, tally);
            } else if (failure.getCause() instanceof NoSuchFileException) {
                LOG.log(Level.INFO, "{0} vanished before it was read", next.file());
            } else {
                LOG.log(Level.WARNING, "cannot read " + next.file(), failure.getCause());
                retryLater(next.file(), "cannot be read: " + failure.getCause(), tally);
            }
        }
    }

    /** A file that is not complete may still be growing; it is judged once nobody has written to it for a while. */
    private void refuse(Ahead next, RefusedSubmission refusal, Tally tally) throws IOException {
        if (refusal.rule().equals(RefusedSubmission.INCOMPLETE) && !settled(next.file())) {
            return;
        }
        if (next.bytes() == 0) {
            spool.discard(next.file());
            return;
        }
        fail(next.file(), refusal.getMessage(), tally);
    }

    private boolean settled(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(clock.instant().minus(settings.settleTime()));
    }

    private void store(Batch batch, Tally tally) throws IOException {
        List<PreparedSubmission> submissions = batch.take();
        try {
            storeOrHalve(submissions, tally);
        } finally {
            for (PreparedSubmission submission : submissions) {
                submission.close();
            }
        }
    }

    private void storeOrHalve(List<PreparedSubmission> submissions, Tally tally) throws IOException {
        if (submissions.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        try {
            store.store(submissions);
        } catch (RuntimeException | SQLException failure) {
            Optional<String> refusal = DatabaseErrors.refusalOfData(failure);
            if (refusal.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "storing " + submissions.size() + " submissions failed, they will be tried again",
                        failure);
                for (PreparedSubmission submission : submissions) {
                    retryLater(submission.file(), "not stored: " + failure.getMessage(), tally);
                }
            } else if (submissions.size() == 1) {
                fail(submissions.get(0).file(), "refused by the database: " + refusal.get(), tally);
            } else {
                int half = submissions.size() / 2;
                storeOrHalve(submissions.subList(0, half), tally);
                storeOrHalve(submissions.subList(half, submissions.size()), tally);
            }
            return;
        }
        report.stage("store", begin);
        report.stored(submissions);
        for (PreparedSubmission submission : submissions) {
            tally.stored(submission);
            if (moved(submission.file(), () -> spool.archive(submission.file()))) {
                retries.forget(submission.file());
            }
        }
    }

    private void retryLater(Path file, String reason, Tally tally) {
        if (!retries.postpone(file, clock.instant())) {
            fail(file, "given up after " + retries.limit() + " tries, last: " + reason, tally);
        } else if (moved(file, () -> spool.retryLater(file))) {
            report.postponed();
            tally.postponed++;
        }
    }

    private void fail(Path file, String reason, Tally tally) {
        LOG.log(Level.WARNING, "{0} failed: {1}", file.getFileName(), reason);
        if (moved(file, () -> spool.fail(file, reason))) {
            retries.forget(file);
            report.failed(file, reason);
            tally.failed++;
        }
    }

    /** A file that cannot be moved, because the disk is full for instance, stays where it is and is tried again later. */
    private boolean moved(Path file, Move move) {
        try {
            move.run();
            return true;
        } catch (NoSuchFileException gone) {
            LOG.log(Level.INFO, "{0} was taken away meanwhile", file.getFileName());
            return true;
        } catch (IOException stuck) {
            LOG.log(Level.WARNING, "{0} cannot be moved, it will be tried again: {1}", file.getFileName(), stuck);
            retries.postponeAgain(file, clock.instant());
            return false;
        }
    }

    private interface Move {
        void run() throws IOException;
    }

    private static void abandon(Deque<Ahead> ahead, Batch batch) throws IOException, InterruptedException {
        for (PreparedSubmission submission : batch.take()) {
            submission.close();
        }
        for (Ahead unused : ahead) {
            unused.discard();
        }
    }

    /** A file that is being read ahead of its turn. */
    private record Ahead(Path file, long bytes, Future<PreparedSubmission> prepared) {

        /** Waits a little: storing a few more rows in one transaction is cheaper than another transaction. */
        boolean isDoneSoon() throws InterruptedException {
            try {
                prepared.get(LONGEST_WAIT_FOR_MORE.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException done) {
                return true;
            } catch (TimeoutException notYet) {
                return false;
            }
        }

        void discard() throws IOException, InterruptedException {
            if (prepared.cancel(false)) {
                return;
            }
            try {
                prepared.get().close();
            } catch (ExecutionException refused) {
                LOG.log(Level.DEBUG, "stopped before {0} was judged", file);
            }
        }
    }

    private final class Batch {

        private final List<PreparedSubmission> submissions = new ArrayList<>();
        private int rows;
        private long bytes;

        void add(PreparedSubmission submission) {
            submissions.add(submission);
            rows += submission.rowCount();
            bytes += submission.byteCount();
        }

        boolean isEmpty() {
            return submissions.isEmpty();
        }

        boolean isFull() {
            return rows >= settings.batchRows() || bytes >= BATCH_BYTES || submissions.size() >= settings.batchFiles();
        }

        List<PreparedSubmission> take() {
            List<PreparedSubmission> taken = List.copyOf(submissions);
            submissions.clear();
            rows = 0;
            bytes = 0;
            return taken;
        }
    }

    /** What became of the files of one drain. */
    static final class Tally {

        private int taken;
        private int archived;
        private int failed;
        private int postponed;
        private long rows;

        private void stored(PreparedSubmission submission) {
            archived++;
            rows += submission.rowCount();
        }

        int archived() {
            return archived;
        }

        int failed() {
            return failed;
        }

        int postponed() {
            return postponed;
        }

        long rows() {
            return rows;
        }
    }
}
