package org.kernelci.dashboard.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import org.jdbi.v3.core.statement.SqlStatement;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Jsonb;
import org.kernelci.dashboard.web.JsonText;

/**
 * The progress of one run on its way into the run's record. The task's calls change memory only; a thread of the
 * recording writes what changed twice a second, gives the signs of life, and learns whether the run is to end.
 */
final class Recording implements Progress {

    private static final Logger LOG = System.getLogger(Recording.class.getName());

    static final int LONGEST_LOG = 5_000;
    static final int LONGEST_LINE = 2_000;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    /** What a task that is over its time limit gets to end by itself. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** How long the end of a run is tried to be written while the database is away. */
    private static final int END_TRIES = 60;

    private static final Duration END_PAUSE = Duration.ofSeconds(1);

    private final long run;
    private final Database database;
    private final Clock clock;
    private final Optional<Duration> limit;
    private final ThreadFactory threads;
    private final Instant started;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Line> waiting = new ArrayList<>();
    private Long total;
    private long done;
    private int lines;
    private boolean changed = true;
    private boolean ended;

    private volatile String cancelReason;
    private volatile boolean overdue;
    private Progress shown = Progress.NONE;
    private Thread worker;
    private Thread writer;
    private Instant lastWrite = Instant.EPOCH;
    private boolean interrupted;

    Recording(long run, Database database, Clock clock, Optional<Duration> limit, ThreadFactory threads) {
        this.run = run;
        this.database = database;
        this.clock = clock;
        this.limit = limit;
        this.threads = threads;
        this.started = clock.instant();
    }

    private record Line(int number, Instant at, String text) {}

    private record Sign(String state, String cancelledBy) {}

    /** To be called by the thread that then performs the task. */
    void begin(Progress beside) {
        shown = beside;
        worker = Thread.currentThread();
        writer = threads.newThread(this::write);
        writer.start();
    }

    // What is shown is told without the lock: a terminal that is held up must not hold up the signs of life.

    @Override
    public void total(long steps) {
        synchronized (this) {
            total = steps;
            changed = true;
        }
        shown.total(steps);
    }

    @Override
    public void advance(long steps) {
        synchronized (this) {
            done += steps;
            changed = true;
        }
        shown.advance(steps);
    }

    @Override
    public void count(String name, long more) {
        synchronized (this) {
            counts.merge(name, more, Long::sum);
            changed = true;
        }
        shown.count(name, more);
    }

    @Override
    public void message(String line) {
        keep(line);
        shown.message(line);
    }

    @Override
    public void warning(String line) {
        keep(line);
        shown.warning(line);
    }

    private synchronized void keep(String line) {
        String text = line.replace('\0', ' ');
        lines++;
        waiting.add(new Line(
                lines, clock.instant(), text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE)));
        if (waiting.size() > LONGEST_LOG) {
            waiting.remove(0);
        }
    }

    @Override
    public void checkCancelled() throws RunCancelled {
        if (cancelReason != null) {
            throw new RunCancelled();
        }
        shown.checkCancelled();
    }

    @Override
    public OptionalLong run() {
        return OptionalLong.of(run);
    }

    void cancel(String reason) {
        cancelReason = cancelReason == null ? reason : cancelReason;
    }

    Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason);
    }

    /** Whether the time limit is what ended it. */
    boolean isOverdue() {
        return overdue;
    }

    private void write() {
        while (!restUntilEnd()) {
            try {
                enforceLimit();
                beat();
                writeLines();
            } catch (RuntimeException away) {
                // whatever it is: without further signs of life another server would begin the same work
                LOG.log(Level.WARNING, "cannot record the progress of run {0}: {1}", run, away);
            }
        }
    }

    /** True once the task has ended. */
    private synchronized boolean restUntilEnd() {
        try {
            if (!ended) {
                wait(PAUSE.toMillis());
            }
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
            cancel("cancelled: the server stops");
            return true;
        }
        return ended;
    }

    private void enforceLimit() {
        if (limit.isEmpty() || clock.instant().isBefore(started.plus(limit.get()))) {
            return;
        }
        if (cancelReason == null) {
            overdue = true;
            cancel("took longer than its limit of " + limit.get().toSeconds() + " s");
            keep(cancelReason);
        }
        if (overdue
                && !interrupted
                && clock.instant().isAfter(started.plus(limit.get()).plus(GRACE))) {
            interrupted = true;
            worker.interrupt();
        }
    }

    private void beat() {
        Instant now = clock.instant();
        synchronized (this) {
            if (!changed && now.isBefore(lastWrite.plus(HEARTBEAT))) {
                return;
            }
            changed = false;
        }
        lastWrite = now;
        Optional<Sign> sign = database.query(
                "run/beat",
                query -> state(query).bind("now", now).mapTo(Sign.class).findOne());
        if (sign.isEmpty() || !sign.get().state().equals(RunState.RUNNING.name())) {
            cancel("ended: its record says that it is lost");
        } else if (sign.get().cancelledBy() != null) {
            cancel("cancelled by " + sign.get().cancelledBy());
        }
    }

    private synchronized <S extends SqlStatement<S>> S state(S statement) {
        return statement
                .bind("run", run)
                .bind("total", total)
                .bind("done", done)
                .bind("counts", new Jsonb(JsonText.of(counts)));
    }

    private void writeLines() {
        List<Line> added;
        synchronized (this) {
            added = List.copyOf(waiting);
        }
        if (added.isEmpty()) {
            return;
        }
        int last = added.get(added.size() - 1).number();
        database.update("run/add_lines", update -> update.bind("run", run)
                .bindArray(
                        "numbers",
                        Integer.class,
                        added.stream().map(Line::number).toList())
                .bindArray(
                        "times",
                        String.class,
                        added.stream().map(line -> line.at().toString()).toList())
                .bindArray("lines", String.class, added.stream().map(Line::text).toList()));
        synchronized (this) {
            waiting.removeIf(line -> line.number() <= last);
        }
        if (last > LONGEST_LOG) {
            database.update("run/trim_lines", update -> update.bind("run", run).bind("through", last - LONGEST_LOG));
        }
    }

    /** Writes the rest and the end. While the database is away it waits; when that lasts, the record is lost. */
    RunEnd end(RunEnd end) {
        // what cancelled the task may have interrupted this thread: the end is to be written all the same
        boolean wasInterrupted = Thread.interrupted();
        stopWriter();
        for (int tries = 1; ; tries++) {
            try {
                writeLines();
                String state = database.query("run/end", query -> state(query)
                        .bind("now", clock.instant())
                        .bind("state", end.state().name())
                        .bind("message", end.message())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(RunState.LOST.name()));
                return new RunEnd(RunState.valueOf(state), end.message());
            } catch (RuntimeException away) {
                LOG.log(Level.WARNING, "cannot record the end of run {0}: {1}", run, away);
                if (tries == END_TRIES || wasInterrupted || !pause()) {
                    return new RunEnd(RunState.LOST, end.message());
                }
            }
        }
    }

    private void stopWriter() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException hurry) {
            LOG.log(Level.DEBUG, "the end of run {0} is written at once", run);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(END_PAUSE.toMillis());
            return true;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
