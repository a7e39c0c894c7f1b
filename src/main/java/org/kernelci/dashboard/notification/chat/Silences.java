package org.kernelci.dashboard.notification.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which texts were sent lately. All servers know together, through the database; while that is away, which is when alerts
 * are needed most, each knows its own.
 */
final class Silences {

    private static final Logger LOG = System.getLogger(Silences.class.getName());
    private static final int MOST_REMEMBERED = 1_000;

    private final ChatQueries queries;
    private final Map<String, Instant> own = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Silences(ChatQueries queries) {
        this.queries = queries;
    }

    /** Takes a text for sending; false when it was sent lately, or another server is sending it. */
    boolean begin(String digest, Instant now, Duration lease) {
        Instant quietUntil = own.get(digest);
        if (quietUntil != null && quietUntil.isAfter(now)) {
            return false;
        }
        try {
            queries.forget(now);
            return queries.begin(digest, now, now.plus(lease));
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "the database does not tell which alerts are quiet", away);
            return true;
        }
    }

    /** It was sent. */
    void keep(String digest, Instant until) {
        own.remove(digest);
        own.put(digest, until);
        extend(digest, until);
    }

    /** It is still being sent. */
    void extend(String digest, Instant until) {
        try {
            queries.keep(digest, until);
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "the database does not know how long an alert is quiet", away);
        }
    }

    /** It could not be sent. */
    void end(String digest) {
        try {
            queries.end(digest);
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "the database keeps an alert quiet that was not sent", away);
        }
    }
}
