package org.kernelci.dashboard.notification.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.notification.chat.ChatChannel.Fate;
import org.kernelci.dashboard.notification.chat.ChatChannel.Reply;

/** Sends alerts one after the other; the same text once in ten minutes (schedules-and-alerts 5.1). */
final class ChatDelivery {

    private static final Logger LOG = System.getLogger(ChatDelivery.class.getName());
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int TRIES = 5;

    private final ChatChannel channel;
    private final Silences silences;
    private final Clock clock;
    private final Meters meters;
    private final Rest rest;
    private volatile State state = new State(null, null, null);

    /** How pauses are spent. */
    @FunctionalInterface
    interface Rest {

        /** False when it was ended early, because the application stops. */
        boolean take(Duration pause) throws InterruptedException;
    }

    /** Of this server since its start; null: never. */
    record State(Instant lastSentAt, String lastError, Instant lastErrorAt) {}

    ChatDelivery(ChatChannel channel, Silences silences, Clock clock, Meters meters, Rest rest) {
        this.channel = channel;
        this.silences = silences;
        this.clock = clock;
        this.meters = meters;
        this.rest = rest;
    }

    State state() {
        return state;
    }

    void send(ChatText text) throws InterruptedException {
        String digest = text.digest();
        if (!silences.begin(digest, clock.instant(), LEASE)) {
            count("suppressed");
            return;
        }
        for (int attempt = 1; ; attempt++) {
            Reply reply = channel.post(text.content(clock.instant()));
            Instant now = clock.instant();
            if (reply.fate() == Fate.SENT) {
                silences.keep(digest, now.plus(SILENCE));
                state = new State(now, state.lastError(), state.lastErrorAt());
                count("sent");
                return;
            }
            state = new State(state.lastSentAt(), reply.words(), now);
            Duration pause = reply.pause().isZero() ? Duration.ofSeconds(1L << attempt) : reply.pause();
            silences.extend(digest, now.plus(pause).plus(LEASE));
            boolean again = reply.fate() == Fate.PUT_OFF && attempt < TRIES && rest.take(pause);
            if (!again) {
                silences.end(digest);
                count("failed");
                LOG.log(Level.WARNING, "the chat did not get an alert: {0}", reply.words());
                return;
            }
        }
    }

    private void count(String result) {
        meters.count("chat_messages", "result", result);
    }
}
