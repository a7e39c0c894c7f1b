package org.kernelci.dashboard.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.kernelci.dashboard.config.DatabaseSettings;
import org.kernelci.dashboard.monitoring.Meters;

/**
 * The application's database, for the classes that run SQL files.
 *
 * <pre>{@code
 * List<TreeRow> rows = database.query("tree/listing",
 *         query -> query.bind("origin", origin).mapTo(TreeRow.class).list());
 * }</pre>
 *
 * <p>Every record is mapped by its components: column {@code tree_name} to {@code treeName}, {@code timestamptz} to
 * {@code OffsetDateTime} or {@code Instant} with its microseconds, {@code text[]} to {@code List<String>},
 * {@code jsonb} to {@link Jsonb}. SQL NULL is null for all of them, an empty array an empty list; SQL NULL for a
 * primitive component is an error, so give it a wrapper type where the column may be null.
 *
 * <p>Inside a JTA transaction all handles share its connection and commit with it.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:app/jdbc/main")
    private DataSource dataSource;

    @Inject
    private Meters meters;

    @Inject
    private Replica replica;

    @Inject
    private DatabaseSettings settings;

    private Jdbi jdbi;
    private DatabaseMeters counted;

    /** For the container, which injects the data source. */
    protected Database() {}

    /** For tests and commands, over a data source of their own. */
    public Database(DataSource dataSource) {
        this(dataSource, Replica.none(), new Meters());
    }

    Database(DataSource dataSource, Replica replica, Meters meters) {
        this.dataSource = dataSource;
        this.replica = replica;
        this.meters = meters;
        open(0);
    }

    @PostConstruct
    void open() {
        open(settings.poolSize());
    }

    private void open(int poolSize) {
        counted = new DatabaseMeters(meters, "default", poolSize);
        counted.watchOpening(MainDataSource.OPENED, MainDataSource.REFUSED);
        jdbi = jdbiOf(new CountedConnections(dataSource, counted)).setSqlLogger(counted);
    }

    /** With the plugins and mappings that every SQL file relies on. */
    static Jdbi jdbiOf(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections)
                .installPlugin(new PostgresPlugin())
                .registerRowMapper(new RecordMapping())
                .registerColumnMapper(new JsonbMapping.Reader())
                .registerArgument(new JsonbMapping.Writer());
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
        return jdbi;
    }

    /** For what {@link #query} and {@link #update} don't cover: batches, streams, several statements on one handle. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** What counts the statements that don't come through here. */
    DatabaseMeters meters() {
        return counted;
    }

    /** For what needs the driver itself. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Runs one SQL file on a handle of its own. The result must be complete when {@code question} returns: a stream
     * doesn't outlive the handle. In a request of the read API the replica is asked where there is one, and the database
     * itself when that fails: then {@code question} is put a second time.
     *
     * @param name see {@link Sql#named}
     */
    public <T> T query(String name, Function<Query, T> question) {
        HandleCallback<T, RuntimeException> asking = handle -> question.apply(handle.createQuery(Sql.named(name)));
        Optional<Jdbi> other = ReadRequest.isUnderWay() ? replica.usable() : Optional.empty();
        if (other.isPresent()) {
            try {
                T answer = other.get().withHandle(asking);
                meters.count("database_replica_queries", "result", "answered");
                return answer;
            } catch (RuntimeException failure) {
                if (!replica.isToBlameFor(failure)) {
                    throw failure;
                }
                meters.count("database_replica_queries", "result", "repeated");
            }
        }
        return jdbi.withHandle(asking);
    }

    /**
     * Runs one SQL file that changes rows.
     *
     * @param name see {@link Sql#named}
     * @return number of rows changed
     */
    public int update(String name, UnaryOperator<Update> parameters) {
        return jdbi.withHandle(
                handle -> parameters.apply(handle.createUpdate(Sql.named(name))).execute());
    }
}
