package org.kernelci.dashboard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.util.PGobject;

/** How {@link Jsonb} is read from a column and bound to a parameter. */
final class JsonbMapping {

    private JsonbMapping() {}

    static final class Reader implements ColumnMapper<Jsonb> {

        @Override
        public Jsonb map(ResultSet row, int column, StatementContext context) throws SQLException {
            return ColumnReader.jsonb(row, column);
        }
    }

    static final class Writer extends AbstractArgumentFactory<Jsonb> {

        Writer() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Jsonb value, ConfigRegistry config) {
            return (position, statement, context) -> {
                PGobject json = new PGobject();
                json.setType("jsonb");
                json.setValue(value.text());
                statement.setObject(position, json);
            };
        }
    }
}
