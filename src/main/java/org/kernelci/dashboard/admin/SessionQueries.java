package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.kernelci.dashboard.persistence.Database;

/** Logins to the console, known by the digest of their token. */
@Dependent
public class SessionQueries {

    private final Database database;

    @Inject
    SessionQueries(Database database) {
        this.database = database;
    }

    /** A row of {@code console_session}. */
    public record SessionRow(String userName, String proof, Instant expiresAt) {}

    Optional<SessionRow> find(String tokenHash, Instant now) {
        return database.query("admin/session", query -> query.bind("tokenHash", tokenHash)
                .bind("now", now)
                .mapTo(SessionRow.class)
                .findOne());
    }

    void open(String tokenHash, SessionRow session, Instant now) {
        database.update("admin/open-session", update -> update.bind("tokenHash", tokenHash)
                .bind("userName", session.userName())
                .bind("proof", session.proof())
                .bind("now", now)
                .bind("expiresAt", session.expiresAt()));
    }

    void close(String tokenHash) {
        database.update("admin/close-session", update -> update.bind("tokenHash", tokenHash));
    }

    void expire(Instant now) {
        database.update("admin/expire-sessions", update -> update.bind("now", now));
    }
}
