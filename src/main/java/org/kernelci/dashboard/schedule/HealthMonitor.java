package org.kernelci.dashboard.schedule;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pings the external monitor (schedules-and-alerts 4). The path of a check is a secret: it appears in no message. */
final class HealthMonitor {

    static final String OK = "ok";

    private final URI base;
    private final Duration limit;
    private final HttpClient client;

    /** @param limit of one ping, from the connection to the answer */
    HealthMonitor(URI base, Duration limit) {
        this.base = base;
        this.limit = limit;
        this.client = HttpClient.newBuilder().connectTimeout(limit).build();
    }

    /** What the monitor is told. */
    enum Phase {
        START("start", "/start"),
        SUCCESS("success", ""),
        FAIL("fail", "/fail");

        private final String text;
        private final String suffix;

        Phase(String text, String suffix) {
            this.text = text;
            this.suffix = suffix;
        }

        String text() {
            return text;
        }
    }

    /**
     * Sends one ping and waits for its answer, no longer than the limit.
     *
     * @param path of the check; slashes at its start don't count
     * @return {@link #OK}, or what went wrong
     */
    String ping(String path, Phase phase) {
        CompletableFuture<HttpResponse<Void>> answer = null;
        try {
            URI url = URI.create(
                    base.toString().replaceAll("/+$", "") + "/" + path.replaceAll("^/+|/+$", "") + phase.suffix);
            answer = client.sendAsync(
                    HttpRequest.newBuilder(url).timeout(limit).GET().build(), BodyHandlers.discarding());
            int status = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status < 300 ? OK : "HTTP status " + status;
        } catch (TimeoutException late) {
            return "no answer within " + limit.toSeconds() + " s";
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof IOException
                    ? "not reached: " + failure.getCause().getClass().getSimpleName()
                    : failure.getCause().getClass().getSimpleName();
        } catch (IllegalArgumentException noUrl) {
            return "the check's path makes no URL";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "the server stopped";
        } finally {
            if (answer != null) {
                answer.cancel(true);
            }
        }
    }
}
