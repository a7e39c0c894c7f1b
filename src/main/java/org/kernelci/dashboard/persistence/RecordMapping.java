package org.kernelci.dashboard.persistence;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Maps a row to any record by its canonical constructor, so that queries need not register theirs. */
final class RecordMapping implements RowMapperFactory {

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        // a single jsonb column is a value, not a row
        if (!raw.isRecord() || raw == Jsonb.class) {
            return Optional.empty();
        }
        return Optional.of(ConstructorMapper.of(raw));
    }
}
