package org.kernelci.dashboard.operation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches documents over http and https: follows redirects (never from https to http), within limits of time and size.
 */
final class WebDocuments {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_LIMIT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final Duration timeLimit;
    private final int sizeLimit;

    /**
     * Documents within the given limits.
     *
     * @param timeLimit of one document from the first connection to the last byte, redirects included
     * @param sizeLimit most bytes of one document
     */
    WebDocuments(Duration timeLimit, int sizeLimit) {
        this.timeLimit = timeLimit;
        this.sizeLimit = sizeLimit;
    }

    /** @throws CommandFailure with the URL and the reason; also for every answer but 200 */
    byte[] fetch(String url) throws CommandFailure {
        HttpRequest request = request(url);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new LimitedBody(sizeLimit));
        try {
            // the request's own timeout ends with the head of the answer
            HttpResponse<byte[]> response = answer.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw failed(url, "HTTP status " + response.statusCode(), null);
            }
            return response.body();
        } catch (TimeoutException late) {
            throw failed(url, "no complete answer within " + timeLimit.toMillis() + " ms", late);
        } catch (ExecutionException failure) {
            throw failed(url, reason(failure.getCause()), failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed(url, "stopped", stopped);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest request(String url) throws CommandFailure {
        try {
            URI uri = URI.create(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw failed(url, "only http and https URLs are fetched", null);
            }
            return HttpRequest.newBuilder(uri).build();
        } catch (IllegalArgumentException notAUrl) {
            throw failed(url, notAUrl.getMessage(), notAUrl);
        }
    }

    private static String reason(Throwable failure) {
        // a refused connection and an unknown host have no message, only the name of their cause
        Throwable telling = failure;
        while (telling.getMessage() == null && telling.getCause() != null) {
            telling = telling.getCause();
        }
        return telling.getMessage() == null ? telling.getClass().getSimpleName() : telling.getMessage();
    }

    private static CommandFailure failed(String url, String reason, Throwable cause) {
        return new CommandFailure("Failed to fetch " + url + ": " + reason, cause);
    }
}
