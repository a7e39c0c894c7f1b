package org.kernelci.dashboard.persistence;

import static java.util.Map.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads one column as one Java type; SQL NULL is null. */
@FunctionalInterface
interface ColumnReader {

    Map<Class<?>, ColumnReader> KNOWN = Map.ofEntries(
            entry(String.class, ResultSet::getString),
            entry(int.class, orNull(ResultSet::getInt)),
            entry(Integer.class, orNull(ResultSet::getInt)),
            entry(long.class, orNull(ResultSet::getLong)),
            entry(Long.class, orNull(ResultSet::getLong)),
            entry(double.class, orNull(ResultSet::getDouble)),
            entry(Double.class, orNull(ResultSet::getDouble)),
            entry(boolean.class, orNull(ResultSet::getBoolean)),
            entry(Boolean.class, orNull(ResultSet::getBoolean)),
            entry(OffsetDateTime.class, (row, column) -> row.getObject(column, OffsetDateTime.class)),
            entry(Instant.class, ColumnReader::instant),
            entry(Jsonb.class, ColumnReader::jsonb));

    Object read(ResultSet row, int column) throws SQLException;

    private static ColumnReader orNull(ColumnReader primitive) {
        return (row, column) -> {
            Object value = primitive.read(row, column);
            return row.wasNull() ? null : value;
        };
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Jsonb jsonb(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new Jsonb(text);
    }

    /** An array of texts, numbers or times; its elements may be null. */
    static ColumnReader list(Class<?> element) {
        return (row, column) -> {
            Array array = row.getArray(column);
            if (array == null) {
                return null;
            }
            List<Object> elements = new ArrayList<>();
            for (Object value : (Object[]) array.getArray()) {
                elements.add(element == Instant.class && value instanceof Timestamp time ? time.toInstant() : value);
            }
            return Collections.unmodifiableList(elements);
        };
    }
}
