package org.kernelci.dashboard.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;

class ColumnsTest {

    private static final Jdbi JDBI = Jdbi.create(EmbeddedDatabase.empty().dataSource());

    @Test
    void anArrayComesBackAsItWent() throws SQLException {
        List<String> texts = Arrays.asList("a,b", "\"q\" \\ {}", "NULL", "", null, "ü");
        TextArrayColumn column = new TextArrayColumn();

        assertEquals(
                texts, column.convertToEntityAttribute(roundTrip("select ?", column.convertToDatabaseColumn(texts))));
        assertEquals(
                List.of(),
                column.convertToEntityAttribute(roundTrip("select ?", column.convertToDatabaseColumn(List.of()))));
        assertNull(column.convertToEntityAttribute(roundTrip("select ?", column.convertToDatabaseColumn(null))));
    }

    @Test
    void jsonComesBackAsItWent() throws SQLException {
        JsonColumn column = new JsonColumn();
        Object stored = roundTrip("select ?", column.convertToDatabaseColumn(column.convertToEntityAttribute("""
                {"a": [1.5, null, "\\"ü"]}""")));

        assertEquals(
                "{\"a\":[1.5,null,\"\\\"ü\"]}",
                column.convertToEntityAttribute(stored).toString());
        assertNull(column.convertToEntityAttribute(roundTrip("select ?", column.convertToDatabaseColumn(null))));
    }

    @Test
    void timesAreInUtcToTheMicrosecond() {
        UtcColumn column = new UtcColumn();
        OffsetDateTime time = OffsetDateTime.parse("2026-11-20T14:34:56.789012+02:00");

        assertEquals(
                Timestamp.from(Instant.parse("2026-11-20T12:34:56.789012Z")), column.convertToDatabaseColumn(time));
        assertEquals(
                OffsetDateTime.parse("2026-11-20T12:34:56.789012Z"),
                column.convertToEntityAttribute(column.convertToDatabaseColumn(time)));
    }

    @Test
    void aStatusOutsideTheSixIsNone() {
        assertEquals(Optional.of(Status.MISS), Status.of("MISS"));
        assertEquals(Optional.empty(), Status.of("pass"));
        assertEquals(Optional.empty(), Status.of(null));
    }

    private static Object roundTrip(String sql, Object value) throws SQLException {
        return JDBI.withHandle(handle -> {
            try (var statement = handle.getConnection().prepareStatement(sql)) {
                statement.setObject(1, value);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getObject(1) instanceof java.sql.Array array ? array.getArray() : row.getObject(1);
                }
            }
        });
    }
}
