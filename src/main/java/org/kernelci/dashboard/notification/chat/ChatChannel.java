package org.kernelci.dashboard.notification.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.web.JsonText;

/** Posts to the webhook (schedules-and-alerts 5.1). Its address is a secret, so no message here has it. */
final class ChatChannel {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final String NAME = "KernelCI Dashboard Notifications";
    private static final String AVATAR = "https://avatars.githubusercontent.com/u/11725450?s=200&v=4";

    private final URI webhook;
    private final Duration timeout;
    private final HttpClient client;

    ChatChannel(URI webhook) {
        this(webhook, TIMEOUT);
    }

    ChatChannel(URI webhook, Duration timeout) {
        this.webhook = webhook;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** What became of a message. */
    enum Fate {
        SENT,
        /** Trying again may help, after {@link Reply#pause}. */
        PUT_OFF,
        REFUSED
    }

    /**
     * @param words {@code ok}, or what was wrong, without the address
     * @param pause that the channel asks for before the next message; zero: none
     */
    record Reply(Fate fate, String words, Duration pause) {}

    Reply post(String content) throws InterruptedException {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("username", NAME);
        payload.put("avatar_url", AVATAR);
        payload.put("content", content);
        // requests are quoted, and nobody may call everybody with one
        payload.put("allowed_mentions", Map.of("parse", List.of()));
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonText.of(payload)))
                .build();
        try {
            return judge(client.send(request, BodyHandlers.discarding()));
        } catch (HttpTimeoutException late) {
            return new Reply(Fate.PUT_OFF, "no answer within " + timeout.toSeconds() + " s", Duration.ZERO);
        } catch (IOException unreachable) {
            return new Reply(
                    Fate.PUT_OFF, "no answer: " + unreachable.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private static Reply judge(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Reply(Fate.SENT, "ok", Duration.ZERO);
        }
        String words = "HTTP " + status;
        if (status == 429) {
            Duration wait = response.headers()
                    .firstValue("Retry-After")
                    .map(ChatChannel::seconds)
                    .orElse(USUAL_WAIT);
            return new Reply(Fate.PUT_OFF, words, wait);
        }
        return new Reply(status >= 500 ? Fate.PUT_OFF : Fate.REFUSED, words, Duration.ZERO);
    }

    /** Whole or broken seconds. */
    private static Duration seconds(String text) {
        try {
            double seconds = Double.parseDouble(text.strip());
            Duration wait = Duration.ofMillis((long) Math.ceil(Math.max(0, seconds) * 1000));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        } catch (NumberFormatException notSeconds) {
            return USUAL_WAIT;
        }
    }
}
