package org.kernelci.dashboard.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;

class DatabaseTest {

    private static final Database DATABASE =
            new Database(EmbeddedDatabase.empty().dataSource());

    record Row(
            String gitCommitHash,
            OffsetDateTime startTime,
            Instant seenAt,
            List<String> tags,
            Jsonb misc,
            Integer version,
            Boolean valid) {}

    record Count(int rows) {}

    @Test
    void aRecordHoldsTimesToTheMicrosecondInUtcAndArraysAndJson() {
        Row row = DATABASE.query(
                "probe/full-row",
                query -> query.bind("hash", "c0ffee").mapTo(Row.class).one());

        assertEquals(
                new Row(
                        "c0ffee",
                        OffsetDateTime.parse("2026-11-20T12:34:56.789012Z"),
                        Instant.parse("2026-11-20T12:34:56.789012Z"),
                        List.of("a,b", "it's \"quoted\" \\ ü", "NULL"),
                        new Jsonb("{\"a\": [1, null]}"),
                        7,
                        true),
                row);
    }

    @Test
    void sqlNullIsNullAndAnEmptyArrayIsAnEmptyList() {
        Row nulls =
                DATABASE.query("probe/null-row", query -> query.mapTo(Row.class).first());
        assertEquals(new Row(null, null, null, null, null, null, null), nulls);

        List<String> empty = DATABASE.query("probe/array", query -> query.bindArray("texts", String.class)
                .mapTo(Row.class)
                .one()
                .tags());
        assertEquals(List.of(), empty);
    }

    @Test
    void sqlNullForAPrimitiveIsAnErrorInsteadOfZero() {
        assertThrows(
                RuntimeException.class,
                () -> DATABASE.query(
                        "probe/null-count", query -> query.mapTo(Count.class).one()));
    }

    @Test
    void jsonAndArraysCanBeParameters() {
        Jsonb json = new Jsonb("{\"ü\": \"\\\"\"}");
        assertEquals(json, DATABASE.query("probe/json", query -> query.bind("json", json)
                .mapTo(Jsonb.class)
                .one()));
        assertNull(DATABASE.query("probe/json", query -> query.bindByType("json", null, Jsonb.class)
                .mapTo(Jsonb.class)
                .one()));
        assertEquals(List.of("a,b", "{c}"), DATABASE.query("probe/array", query -> query.bindArray(
                        "texts", String.class, "a,b", "{c}")
                .mapTo(Row.class)
                .one()
                .tags()));
    }

    @Test
    void anSqlFileIsReadOnceAndAMissingOneIsNamed() {
        assertSame(Sql.named("probe/json"), Sql.named("probe/json"));
        assertEquals(
                "no SQL file sql/probe/nothing.sql",
                assertThrows(IllegalArgumentException.class, () -> Sql.named("probe/nothing"))
                        .getMessage());
    }
}
