package org.kernelci.dashboard.notification.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.monitoring.Meters;
import org.kernelci.dashboard.web.Refusal;

/** The chat channel for operators. */
@ApplicationScoped
public class ChatService {

    private static final int LONGEST_TEST = 1_000;

    @Inject
    ChatSettings settings;

    @Inject
    InstanceSettings instance;

    @Inject
    ChatQueue queue;

    @Inject
    ChatSender sender;

    @Inject
    Meters meters;

    @Inject
    Clock clock;

    /**
     * How the channel is; counts are of the answering server since its start.
     *
     * @param suppressed texts that were sent shortly before
     * @param dropped alerts that came while too many waited
     */
    public record State(
            boolean configured,
            String instance,
            int waiting,
            Instant lastSentAt,
            String lastError,
            Instant lastErrorAt,
            long sent,
            long suppressed,
            long failed,
            long dropped) {}

    State state() {
        ChatDelivery.State last = sender.state().orElse(new ChatDelivery.State(null, null, null));
        return new State(
                settings.webhook().isPresent(),
                instance.kind().name().toLowerCase(Locale.ROOT),
                queue.size(),
                last.lastSentAt(),
                last.lastError(),
                last.lastErrorAt(),
                counted("sent"),
                counted("suppressed"),
                counted("failed"),
                counted("dropped"));
    }

    private long counted(String result) {
        return meters.counted("chat_messages", "result", result);
    }

    /**
     * Posts a text at once.
     *
     * @param text null or empty: one of ours
     * @return {@code ok}, or what was wrong
     * @throws Refusal with status 409 without a webhook
     */
    String test(String text) throws InterruptedException {
        URI webhook = settings.webhook()
                .orElseThrow(() -> Refusal.error(409, "No webhook is configured, see DISCORD_WEBHOOK_URL."));
        String message = text == null || text.isBlank() ? "A test message from the dashboard's operators." : text;
        ChatText shown = new ChatText(message.substring(0, Math.min(message.length(), LONGEST_TEST)), null, null);
        return new ChatChannel(webhook).post(shown.content(clock.instant())).words();
    }
}
