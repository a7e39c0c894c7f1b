package org.kernelci.dashboard.persistence;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the schema that this version needs (data-model 1 and 11).
 *
 * <p>A database that already has the core tables, but no history of ours, is taken over as it stands: it starts at
 * version 1 and gets the later migrations only. Any other database gets all of them; tables of others don't matter.
 * Several nodes may do this at the same time.
 */
public final class SchemaMigration {

    private static final String EXISTING_TABLES = "1";
    private static final String NOTHING_OF_OURS = "0";

    private final DataSource dataSource;

    public SchemaMigration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What was done.
     *
     * @param applied number of migrations run now
     * @param version version of the schema afterwards
     */
    public record Outcome(int applied, String version) {}

    /** What the database holds before we touch it. */
    public record State(boolean migrated, boolean populated, List<String> missing) {}

    /**
     * Applies what is missing; does nothing on an up-to-date database.
     *
     * @throws IllegalStateException when the core tables exist but not all tables that belong with them
     */
    public Outcome run() {
        State state = state();
        boolean takeOver = state.populated() && !state.migrated();
        if (takeOver && !state.missing().isEmpty()) {
            throw new IllegalStateException(
                    "the existing schema is too old to be taken over, it lacks " + String.join(", ", state.missing()));
        }
        MigrateResult result =
                flyway(takeOver ? EXISTING_TABLES : NOTHING_OF_OURS).migrate();
        return new Outcome(result.migrationsExecuted, current(result));
    }

    private State state() {
        return new Database(dataSource).query("persistence/schema-state", query -> query.mapTo(State.class)
                .one());
    }

    private Flyway flyway(String baseline) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion(baseline)
                // a lock held by a transaction would stop "create index concurrently" for ever
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    private static String current(MigrateResult result) {
        return result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
    }
}
