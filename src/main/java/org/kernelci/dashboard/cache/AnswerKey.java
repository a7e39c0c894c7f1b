package org.kernelci.dashboard.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.kernelci.dashboard.digest.Sha256;

/**
 * What makes two requests equal (conventions 9). No header value and no URL as sent holds a line break, so the lines of
 * the key's text can't be confused.
 *
 * @param method {@code GET} or {@code HEAD}
 * @param url absolute, the query string as sent
 * @param accept the {@code Accept} headers, empty without
 * @param authorization the {@code Authorization} headers, empty without
 */
record AnswerKey(String method, String url, String accept, String authorization) {

    /** The number changes with the stored form, so that servers of two versions can share a Redis. */
    static final String SPACE = RedisStore.SPACE + "answer:2:";

    static AnswerKey of(HttpServletRequest request) {
        String scheme = "https".equals(request.getHeader("X-Forwarded-Proto")) ? "https" : request.getScheme();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String url = scheme + "://" + request.getServerName() + ":" + request.getServerPort() + request.getRequestURI()
                + query;
        return new AnswerKey(request.getMethod(), url, header(request, "Accept"), header(request, "Authorization"));
    }

    AnswerKey forMethod(String other) {
        return new AnswerKey(other, url, accept, authorization);
    }

    /** The key in Redis: a digest, because a URL may be long and a header may be a secret. */
    byte[] bytes() {
        String text = String.join("\n", method, url, accept, authorization);
        return (SPACE + Sha256.hex(text)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String header(HttpServletRequest request, String name) {
        return String.join(",", Collections.list(request.getHeaders(name)));
    }
}
