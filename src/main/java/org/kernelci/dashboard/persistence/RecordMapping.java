package org.kernelci.dashboard.persistence;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;

/** Maps a row to any record by its canonical constructor, so that queries need not register theirs. */
final class RecordMapping implements RowMapperFactory {

    /** What a record looks like is found out once: reflection costs more than the query of a small answer. */
    private static final ClassValue<RecordRow> ROWS = new ClassValue<>() {
        @Override
        protected RecordRow computeValue(Class<?> type) {
            return new RecordRow(type);
        }
    };

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        // a single jsonb column is a value, not a row
        if (!raw.isRecord() || raw == Jsonb.class) {
            return Optional.empty();
        }
        return Optional.of(ROWS.get(raw));
    }
}
