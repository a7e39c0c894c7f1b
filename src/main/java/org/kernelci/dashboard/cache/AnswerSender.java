package org.kernelci.dashboard.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/** Sends a finished answer: whole, without its body, or only the news that the client has it already. */
final class AnswerSender {

    /** Shorter bodies are never compressed (conventions 8). */
    private static final int LEAST_COMPRESSED = 200;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    AnswerSender(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Without an {@code Age}: the answer was made for this request, or for one beside it. */
    void sendFresh(StoredAnswer answer) throws IOException {
        send(answer, answer.headers().getOrDefault("Vary", ""));
    }

    /** With its {@code Age}; cookies have no part in an answer that no view was asked for (conventions 8). */
    void sendStored(StoredAnswer answer, Instant now) throws IOException {
        long age = Math.max(0, Duration.between(answer.storedAt(), now).toSeconds());
        response.setHeader("Age", Long.toString(age));
        send(answer, answer.headers().getOrDefault("Vary", "").replace("Cookie, ", ""));
    }

    private void send(StoredAnswer answer, String vary) throws IOException {
        answer.headers().forEach(response::setHeader);
        boolean announced = answer.length() < LEAST_COMPRESSED || vary.contains("Accept-Encoding");
        response.setHeader("Vary", announced ? vary : vary.replaceFirst("origin$", "Accept-Encoding, origin"));
        boolean packed = sendsPacked(answer);
        // the two forms have different bytes, so a strong tag has to differ as well
        response.setHeader("ETag", '"' + answer.tag() + (packed ? "-gzip\"" : "\""));
        if (clientHas(answer.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = packed ? answer.packed() : answer.body();
        Optional.ofNullable(answer.contentType()).ifPresent(response::setContentType);
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** The server's own compression leaves alone what is compressed already. */
    private boolean sendsPacked(StoredAnswer answer) {
        String accepted = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        return accepted.contains("gzip")
                && answer.length() >= LEAST_COMPRESSED
                && answer.packed().length < answer.length()
                && !answer.headers().containsKey("Content-Encoding");
    }

    private boolean clientHas(String tag) {
        String tags = String.join(",", Collections.list(request.getHeaders("If-None-Match")));
        return Arrays.stream(tags.split(","))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known ->
                        known.equals("*") || known.equals('"' + tag + '"') || known.equals('"' + tag + "-gzip\""));
    }
}
