package org.kernelci.dashboard.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.postgres.PostgresPlugin;

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

    private Jdbi jdbi;

    /** For the container, which injects the data source. */
    protected Database() {}

    /** For tests and commands, over a data source of their own. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
        open();
    }

    @PostConstruct
    void open() {
        jdbi = Jdbi.create(dataSource)
                .installPlugin(new PostgresPlugin())
                .registerRowMapper(new RecordMapping())
                .registerColumnMapper(new JsonbMapping.Reader())
                .registerArgument(new JsonbMapping.Writer());
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
    }

    /** For what {@link #query} and {@link #update} don't cover: batches, streams, several statements on one handle. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** For what needs the driver itself, such as {@code COPY}. */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Runs one SQL file on a handle of its own. The result must be complete when {@code question} returns: a stream
     * doesn't outlive the handle.
     *
     * @param name see {@link Sql#named}
     */
    public <T> T query(String name, Function<Query, T> question) {
        return jdbi.withHandle(handle -> question.apply(handle.createQuery(Sql.named(name))));
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
