package org.kernelci.dashboard.notification.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.kernelci.dashboard.persistence.Database;

/** Which texts are quiet, for all servers together. */
@ApplicationScoped
public class ChatQueries {

    private Database database;

    /** For the container. */
    protected ChatQueries() {}

    @Inject
    public ChatQueries(Database database) {
        this.database = database;
    }

    /** Makes a text quiet; false when it is quiet already. */
    boolean begin(String digest, Instant now, Instant until) {
        int changed = database.update("notification/begin_silence", update -> update.bind("digest", digest)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC)));
        return changed == 1;
    }

    void keep(String digest, Instant until) {
        database.update("notification/keep_silence", update -> update.bind("digest", digest)
                .bind("until", until.atOffset(ZoneOffset.UTC)));
    }

    void end(String digest) {
        database.update("notification/end_silence", update -> update.bind("digest", digest));
    }

    /** Forgets texts that are no longer quiet. */
    void forget(Instant now) {
        database.update("notification/forget_silences", update -> update.bind("now", now.atOffset(ZoneOffset.UTC)));
    }
}
