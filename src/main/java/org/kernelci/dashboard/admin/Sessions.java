package org.kernelci.dashboard.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kernelci.dashboard.admin.SessionQueries.SessionRow;
import org.kernelci.dashboard.config.AdminSettings;
import org.kernelci.dashboard.digest.Sha256;

/**
 * Logins to the console, kept in the database so that every server accepts them. What the database holds opens nothing:
 * it has digests of the tokens, and a proof that only the token's owner and the account's present password make.
 */
@ApplicationScoped
public class Sessions {

    private AdminSettings settings;
    private SessionQueries queries;
    private Accounts accounts;
    private Clock clock;

    /** For the container's proxy. */
    protected Sessions() {}

    @Inject
    Sessions(AdminSettings settings, SessionQueries queries, Accounts accounts, Clock clock) {
        this.settings = settings;
        this.queries = queries;
        this.accounts = accounts;
        this.clock = clock;
    }

    Session open(Caller caller) {
        Instant now = clock.instant();
        queries.expire(now);
        Session session = new Session(Digests.secret(), caller, now.plus(settings.sessionLifetime()));
        queries.open(
                Sha256.hex(session.token()),
                new SessionRow(caller.name(), proof(session.token(), caller), session.expiresAt()),
                now);
        return session;
    }

    /** The session of a cookie, with the account as it is now. */
    Optional<Session> find(String token) {
        Optional<SessionRow> row = queries.find(Sha256.hex(token), clock.instant());
        return row.flatMap(found -> accounts.named(found.userName())
                .filter(caller -> Digests.equal(found.proof(), proof(token, caller)))
                .map(caller -> new Session(token, caller, found.expiresAt())));
    }

    void close(Session session) {
        queries.close(Sha256.hex(session.token()));
    }

    private static String proof(String token, Caller caller) {
        return Digests.hmac(token, String.join("\0", caller.name(), caller.role(), caller.credential()));
    }
}
