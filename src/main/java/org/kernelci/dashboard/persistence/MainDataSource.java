package org.kernelci.dashboard.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.kernelci.dashboard.config.Configuration;
import org.kernelci.dashboard.config.DatabaseSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the server's connection pool opens connections with (web.xml), set up from {@link DatabaseSettings}.
 *
 * <p>The server asks for a connection as soon as it meets the persistence unit, before any bean of ours exists. So this
 * is where a start with wrong variables stops, and where it waits for a database that is away: the first connection is
 * tried until the grace period ends. Afterwards every failure is immediate.
 */
public class MainDataSource extends PGSimpleDataSource {

    private static final Logger LOG = System.getLogger(MainDataSource.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Connections opened and attempts that failed; static, because the server makes this object before there are beans. */
    static final LongAdder OPENED = new LongAdder();

    static final LongAdder REFUSED = new LongAdder();

    private transient DatabaseSettings settings;
    private transient boolean settled;

    /** For the server's pool. */
    public MainDataSource() {}

    /** For operator commands, which run without the server. */
    public MainDataSource(DatabaseSettings settings) {
        configure(settings);
    }

    /** Also behind the form without arguments. What the pool passes doesn't matter: the settings know the user. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        settle();
        try {
            Connection opened = super.getConnection(getUser(), getPassword());
            OPENED.increment();
            return opened;
        } catch (SQLException refused) {
            REFUSED.increment();
            throw refused;
        }
    }

    private synchronized void settle() throws SQLException {
        if (settled) {
            return;
        }
        if (settings == null) {
            configure(Configuration.ofDataSource());
        }
        // one wait for each start, however it ends
        settled = true;
        await();
    }

    private void configure(DatabaseSettings from) {
        configure(this, from);
        settings = from;
    }

    /** Everything about a connection that the database and its replica have in common. */
    static void configure(PGSimpleDataSource source, DatabaseSettings from) {
        source.setServerNames(new String[] {from.host()});
        source.setPortNumbers(new int[] {from.port()});
        source.setDatabaseName(from.name());
        source.setUser(from.user());
        source.setPassword(from.password());
        source.setApplicationName("kernelci-dashboard");
        source.setConnectTimeout((int) from.connectTimeout().toSeconds());
        // no socket timeout: operator commands and index builds may run long; this finds a dead peer
        source.setTcpKeepAlive(true);
        // one statement serves a commit of ten tests and one of fifty thousand, with or without each filter: the values
        // must decide about the plan, and planning takes well under a millisecond. Compiling a plan takes longer than
        // running it, and one estimate that is far off is enough to cause it.
        source.setOptions("-c plan_cache_mode=force_custom_plan -c jit=off");
    }

    private void await() throws SQLException {
        long deadline = System.nanoTime() + settings.startupGrace().toNanos();
        SQLException away = attempt();
        if (away != null) {
            LOG.log(
                    Level.WARNING,
                    "database {0} does not answer, waiting up to {1} s: {2}",
                    settings.place(),
                    settings.startupGrace().toSeconds(),
                    away.getMessage());
        }
        while (away != null) {
            if (System.nanoTime() - deadline >= 0) {
                LOG.log(
                        Level.ERROR,
                        "database {0} did not answer within {1} s, the start fails: {2}",
                        settings.place(),
                        settings.startupGrace().toSeconds(),
                        away.getMessage());
                throw away;
            }
            pause();
            away = attempt();
        }
    }

    /** Why no connection can be had; null when one can. */
    private SQLException attempt() {
        try {
            super.getConnection(getUser(), getPassword()).close();
            return null;
        } catch (SQLException away) {
            return away;
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("stopped while waiting for the database", stopped);
        }
    }
}
