package org.kernelci.dashboard.notification.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.digest.Sha256;

/**
 * The text of an alert (schedules-and-alerts 5.2).
 *
 * @param message what happened
 * @param endpoint URL of the request; null: no request
 * @param body body of the request; null: none
 */
record ChatText(String message, String endpoint, String body) {

    /** Discord refuses longer ones. */
    static final int LONGEST = 2_000;

    private static final int LONGEST_ENDPOINT = 700;
    private static final int SHORTEST_BODY = 40;
    private static final String CUT = "…";
    private static final String FENCE = "```";
    private static final String FENCED_JSON = "\nBody:\n```json\n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static ChatText of(Alert alert, InstanceSettings instance) {
        Alert.Request request = alert.request();
        if (request == null) {
            return new ChatText(alert.message(), null, null);
        }
        String endpoint =
                switch (instance.kind()) {
                    case PRODUCTION -> "https://dashboard.kernelci.org" + request.pathAndQuery();
                    case STAGING -> "https://staging.dashboard.kernelci.org" + request.pathAndQuery();
                    case DEVELOPMENT -> request.url();
                };
        boolean hasBody = request.body() != null && !request.body().isEmpty();
        return new ChatText(alert.message(), endpoint, hasBody ? request.body() : null);
    }

    /** SHA-256 of all but the time, in hexadecimal digits: equal for alerts that say the same. */
    String digest() {
        return Sha256.hex(message + endpointPart(endpoint) + FENCED_JSON + body);
    }

    /** What is posted. A long text loses the end of its body first, then of its message; endpoint and time stay. */
    String content(Instant now) {
        String end = "\nAccessed in: " + TIME.format(now) + " UTC\n---";
        String address = endpoint == null ? "" : endpointPart(cut(endpoint, LONGEST_ENDPOINT));
        int room = LONGEST - end.length() - address.length();
        String start = cut(message, room);
        int bodyRoom = room - start.length() - FENCED_JSON.length() - FENCE.length();
        boolean shown = body != null && (body.length() <= bodyRoom || bodyRoom >= SHORTEST_BODY);
        return start + address + (shown ? FENCED_JSON + cut(body, bodyRoom) + FENCE : "") + end;
    }

    private static String endpointPart(String url) {
        return "\n\nEndpoint:\n" + url;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
