package org.kernelci.dashboard.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.monitoring.Meters;

class CopyingTest {

    private static final String TARGET = "ingest/copy_issues";

    private final Meters meters = new Meters();
    private final Database database = new Database(EmbeddedDatabase.migrated().dataSource(), Replica.none(), meters);

    @Test
    void aCopyIsOneMoreStatement() throws Exception {
        try (Handle handle = open()) {
            long before = executed();
            copy(handle, "");
            assertEquals(before + 1, executed());
            handle.rollback();
        }
    }

    @Test
    void aFailedOneIsAnErrorToo() {
        try (Handle handle = open()) {
            long before = executed();
            assertThrows(SQLException.class, () -> copy(handle, "rubbish\n"));
            assertEquals(before + 1, executed());
            handle.rollback();
        }
        assertEquals(
                1,
                meters.counted(
                        "django_db_errors", "alias", "default", "vendor", "postgresql", "type", "PSQLException"));
    }

    /** In a transaction, with the table that the copy fills. */
    private Handle open() {
        Handle handle = database.jdbi().open().begin();
        handle.execute(Sql.named("ingest/stage_issues"));
        return handle;
    }

    private static void copy(Handle handle, String rows) throws Exception {
        try (Copying copying = Copying.begin(handle, TARGET)) {
            copying.in(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), 1024);
        }
    }

    private long executed() {
        return meters.counted("django_db_execute", "alias", "default", "vendor", "postgresql");
    }
}
