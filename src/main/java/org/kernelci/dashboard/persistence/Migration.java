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
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.kernelci.dashboard.config.DatabaseSettings;

/**
 * Migrates the schema before anything else of the application runs; a failure stops the deployment. Startup beans that
 * use tables say {@code @DependsOn("Migration")}, but not beside another bean that says so itself: the server takes that
 * for a cycle. Waiting for a database that is away is {@link MainDataSource}'s.
 */
@Startup
@Singleton
@DependsOn("ConfigurationCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    private static final Logger LOG = System.getLogger(Migration.class.getName());

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    @Inject
    private DatabaseSettings settings;

    @PostConstruct
    void migrate() {
        try {
            SchemaMigration.Outcome outcome = new SchemaMigration(dataSource).run();
            LOG.log(
                    Level.INFO,
                    "database {0} is at schema version {1}, {2} migrations applied",
                    settings.place(),
                    outcome.version(),
                    outcome.applied());
        } catch (ConnectionException away) {
            // the data source has said so
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "cannot migrate database {0}: {1}", settings.place(), firstLine(failed));
            throw failed;
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
