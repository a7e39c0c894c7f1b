package org.kernelci.dashboard.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.kernelci.dashboard.config.DatabaseSettings;

/**
 * Migrates the schema before anything else of the application runs. Waits for a database that is away, and stops the
 * deployment when it stays away. Startup beans that use tables say {@code @DependsOn("Migration")}.
 */
@Startup
@Singleton
@DependsOn("ConfigurationCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    private static final Logger LOG = System.getLogger(Migration.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    @Inject
    private DatabaseSettings settings;

    @PostConstruct
    void migrate() {
        await();
        try {
            SchemaMigration.Outcome outcome = new SchemaMigration(dataSource).run();
            LOG.log(
                    Level.INFO,
                    "database {0} is at schema version {1}, {2} migrations applied",
                    settings.place(),
                    outcome.version(),
                    outcome.applied());
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "cannot migrate database {0}: {1}", settings.place(), firstLine(failed));
            throw failed;
        }
    }

    private void await() {
        long deadline = System.nanoTime() + settings.startupGrace().toNanos();
        Optional<String> trouble = trouble();
        if (trouble.isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "database {0} does not answer, waiting up to {1} s: {2}",
                    settings.place(),
                    settings.startupGrace().toSeconds(),
                    trouble.get());
        }
        while (trouble.isPresent()) {
            if (System.nanoTime() - deadline >= 0) {
                String message = "database " + settings.place() + " did not answer within "
                        + settings.startupGrace().toSeconds() + " s: " + trouble.get();
                LOG.log(Level.ERROR, message);
                throw new IllegalStateException(message);
            }
            pause();
            trouble = trouble();
        }
    }

    /** Why no connection can be had, if so. */
    private Optional<String> trouble() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid((int) Duration.ofSeconds(5).toSeconds())
                    ? Optional.empty()
                    : Optional.of("the connection is not valid");
        } catch (SQLException away) {
            return Optional.of(firstLine(away));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", stopped);
        }
    }
}
