package org.kernelci.dashboard.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.config.ReplicaSettings;
import org.kernelci.dashboard.monitoring.Meters;

/**
 * The replica, and whether it may be asked: it answers, and it has everything that the database had written a bounded
 * time ago. How far behind it is doesn't depend on its clock or on there being writes: the database's positions of the
 * last minutes are kept, and the newest one that the replica has reached tells.
 */
@ApplicationScoped
public class Replica {

    private static final Logger LOG = System.getLogger(Replica.class.getName());
    private static final int MOST_POSITIONS = 600;

    /** Without a check for so long, nothing is known any more. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    @Resource(lookup = "java:app/jdbc/replica")
    private DataSource dataSource;

    @Inject
    private ReplicaSettings settings;

    @Inject
    private Meters meters;

    private Jdbi jdbi;
    private final Deque<Position> positions = new ArrayDeque<>();
    private volatile boolean usable;
    private volatile long checkedAt = System.nanoTime();
    private volatile double lagSeconds = Double.NaN;

    /** A place in the database's log, and when it was the last one. */
    private record Position(long nanoTime, long bytes) {}

    /** For the container. */
    protected Replica() {}

    /** For tests, over a data source of their own. */
    Replica(DataSource dataSource, ReplicaSettings settings, Meters meters) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.meters = meters;
        open();
    }

    /** Where there is none: never usable. */
    static Replica none() {
        return new Replica();
    }

    @PostConstruct
    void open() {
        if (isWanted()) {
            DatabaseMeters counted = new DatabaseMeters(meters, "replica", settings.poolSize());
            jdbi = Database.jdbiOf(new CountedConnections(dataSource, counted)).setSqlLogger(counted);
            meters.gauge("database_replica_usable", () -> usable().isPresent() ? 1 : 0);
            meters.gauge("database_replica_lag_seconds", () -> lagSeconds);
        }
    }

    boolean isWanted() {
        return settings.host().isPresent();
    }

    Optional<Jdbi> usable() {
        return usable && System.nanoTime() - checkedAt < LONGEST_SILENCE.toNanos()
                ? Optional.of(jdbi)
                : Optional.empty();
    }

    /**
     * Whether a failure is the replica's, so that the database may do better: it is away, it is going down, or it had to
     * cancel the question to keep up. Then it isn't asked again before the next check.
     */
    boolean isToBlameFor(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
            if (cause instanceof ConnectionException || state.matches("08...|57P0.|40001|40P01")) {
                note(false, "fails: " + cause.getMessage());
                return true;
            }
        }
        return false;
    }

    /** Compares the replica with the database; for one thread at a time. */
    void check(Jdbi database) {
        try {
            long now = System.nanoTime();
            positions.addLast(new Position(now, position(database, "persistence/written")));
            if (positions.size() > MOST_POSITIONS) {
                positions.removeFirst();
            }
        } catch (RuntimeException away) {
            // without the database nothing new is written: the replica falls no further behind
            LOG.log(Level.DEBUG, "the database tells no position", away);
        }
        try {
            judge(position(jdbi, "persistence/replayed"));
        } catch (RuntimeException away) {
            lagSeconds = Double.NaN;
            note(false, "does not answer: " + away.getMessage());
        }
        checkedAt = System.nanoTime();
    }

    private void judge(long replayed) {
        while (positions.size() > 1 && second().bytes() <= replayed) {
            positions.removeFirst();
        }
        if (positions.isEmpty() || positions.getFirst().bytes() > replayed) {
            lagSeconds = Double.NaN;
            note(false, "is too far behind to tell how far");
            return;
        }
        Position reached = positions.getFirst();
        long behind = positions.getLast().nanoTime() - reached.nanoTime();
        lagSeconds = behind / 1e9;
        boolean near = behind <= settings.mostLag().toNanos();
        note(near, near ? "is in use, " + lagSeconds + " s behind" : "is " + lagSeconds + " s behind");
    }

    private Position second() {
        return positions.stream().skip(1).findFirst().orElseThrow();
    }

    private static long position(Jdbi of, String name) {
        return of.withHandle(
                handle -> handle.createQuery(Sql.named(name)).mapTo(Long.class).one());
    }

    /** Logs changes only. */
    private synchronized void note(boolean nowUsable, String what) {
        if (nowUsable != usable) {
            LOG.log(nowUsable ? Level.INFO : Level.WARNING, "the replica {0}", what);
            usable = nowUsable;
        }
    }
}
