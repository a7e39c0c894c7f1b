package org.kernelci.dashboard.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.Jsonb;
import org.kernelci.dashboard.web.JsonText;

/**
 * The record of runs (schedules-and-alerts 7.1, 7.6): who may start which work, and how each run goes and ends.
 *
 * <p>The row of a run is also the lock of its work: a unique index allows one running row. The run holds it by signs of
 * life; a row without them is given up as lost, by the next that wants the work or by {@link #loseSilent}. Works without
 * the container.
 */
public final class Runs {

    /** Longer than a pause of a busy machine, shorter than an operator's patience. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    private final Database database;
    private final Clock clock;
    private final String node;
    private final ThreadFactory threads;

    /**
     * @param node what the runs say about where they ran
     * @param threads makes the thread that writes the progress of a run, one for each
     */
    public Runs(Database database, Clock clock, String node, ThreadFactory threads) {
        this.database = database;
        this.clock = clock;
        this.node = node;
        this.threads = threads;
    }

    /** For a process that runs one command and ends. */
    public static Runs ofCommandLine(Database database, Clock clock) {
        return new Runs(database, clock, hostName() + " (command line)", work -> {
            Thread thread = new Thread(work, "progress of the run");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "unnamed host";
        }
    }

    /**
     * Starts a run that belongs to no due time; its caller performs it.
     *
     * @throws AlreadyRunning when the same work is going on
     */
    public Started begin(Work work) throws AlreadyRunning {
        while (true) {
            Optional<Started> begun = beginUnlessTaken(work);
            if (begun.isPresent()) {
                return begun.get();
            }
            // between the two questions the other may have ended: then the work is free
            Optional<RunningRun> other = running(work.name());
            if (other.isPresent()) {
                throw new AlreadyRunning(work.name(), other.get());
            }
        }
    }

    /** Starts a run; nothing when its due time is taken or the same work is going on. */
    public Optional<Started> beginUnlessTaken(Work work) {
        OptionalLong run = insert("run/begin", work, null, null);
        if (run.isEmpty() && loseSilent(work.name()) > 0) {
            run = insert("run/begin", work, null, null);
        }
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(new Started(run.getAsLong(), work, database, clock, threads));
    }

    /**
     * Records that nothing ran; the state says why. False when the due time has a record already.
     *
     * @param state one of the skipped ones, or {@link RunState#MISSED}
     */
    public boolean recordSkipped(Work work, RunState state, String reason) {
        return insert("run/record_skipped", work, state, reason).isPresent();
    }

    private OptionalLong insert(String sql, Work work, RunState state, String message) {
        return database.query(sql, query -> {
            query.bind("job", work.job())
                    .bind("task", work.task().name())
                    .bind("work", work.name())
                    .bind("trigger", work.trigger().text())
                    .bind("requestedBy", work.requestedBy())
                    .bind("due", work.due())
                    .bind("now", now())
                    .bind("node", node)
                    .bind("parameters", new Jsonb(JsonText.of(work.arguments().values())));
            if (state == null) {
                query.bind("pings", work.pings());
            } else {
                query.bind("state", state.name()).bind("message", message);
            }
            return query.mapTo(Long.class).findOne().map(OptionalLong::of).orElse(OptionalLong.empty());
        });
    }

    /** The run that holds some work. */
    public Optional<RunningRun> running(String work) {
        return database.query(
                "run/running",
                query -> query.bind("work", work).mapTo(RunningRun.class).findOne());
    }

    /** Gives up every run that has shown no sign of life for {@link #SILENCE}; answers how many. */
    public int loseSilent() {
        return loseSilent(null);
    }

    private int loseSilent(String work) {
        return database.update("run/lose", update -> update.bind("now", now())
                .bind("silentSince", now().minus(SILENCE))
                .bind("work", work));
    }

    /** Asks for the end of a run, wherever it runs; false when it isn't running. */
    public boolean cancel(long run, String by) {
        return database.update(
                        "run/cancel",
                        update -> update.bind("run", run).bind("by", by).bind("now", now()))
                > 0;
    }

    /** Forgets the runs that started earlier; answers how many. */
    public int prune(Instant before) {
        return database.update("run/prune", update -> update.bind("before", before));
    }

    private Instant now() {
        return clock.instant();
    }

    /** A run that is going on. */
    public record RunningRun(long id, Instant started, String node) {}
}
