package org.kernelci.dashboard.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application in a server process of its own, started with the script that starts it everywhere.
 *
 * <p>Of this process's environment the server sees only what it needs to run, so that a developer's variables change no
 * test.
 */
public final class MicroServer implements AutoCloseable {

    private static final Path SCRIPT = Path.of("server-config", "start.sh");
    private static final Path LOGS = Path.of("target", "servers");
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final long STOP_SECONDS = 15;

    /** Compiles and collects cheaply: the server lives for seconds, beside a database and a build on few cores. */
    private static final String SHORT_LIVED = "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final URI baseUrl;
    private final URI metricsUrl;
    private final Path log;

    private MicroServer(Process process, URI baseUrl, URI metricsUrl, Path log) {
        this.process = process;
        this.baseUrl = baseUrl;
        this.metricsUrl = metricsUrl;
        this.log = log;
    }

    /**
     * Starts a server and returns when the application answers.
     *
     * @param settings environment variables of the application and of the script, over the defaults made here
     * @throws IllegalStateException with the server's output if the application doesn't come up
     */
    public static MicroServer start(Map<String, String> settings) {
        MicroServer server = launch(settings);
        server.awaitReady();
        return server;
    }

    /** Starts a server and returns at once. Settings as for {@link #start}. */
    public static MicroServer launch(Map<String, String> settings) {
        Map<String, String> environment = environment(settings);
        URI baseUrl = URI.create("http://127.0.0.1:" + environment.get("HTTP_PORT") + "/");
        URI metricsUrl = URI.create("http://127.0.0.1:" + environment.get("PROMETHEUS_METRICS_PORT") + "/metrics");
        Path log = LOGS.resolve("server-" + environment.get("HTTP_PORT") + ".log");
        try {
            Files.createDirectories(LOGS);
            ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new MicroServer(builder.start(), baseUrl, metricsUrl, log);
        } catch (IOException failed) {
            throw new UncheckedIOException("the server did not start", failed);
        }
    }

    private static Map<String, String> environment(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        Stream.of("PATH", "HOME", "LANG", "TMPDIR")
                .filter(System.getenv()::containsKey)
                .forEach(name -> environment.put(name, System.getenv(name)));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", SHORT_LIVED);
        environment.put("INSTANCE", "development");
        environment.put("HTTP_ADDRESS", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(FreePort.any()));
        environment.put("PROMETHEUS_METRICS_ENABLED", "true");
        environment.put("PROMETHEUS_METRICS_ADDRESS", "127.0.0.1");
        environment.put("PROMETHEUS_METRICS_PORT", Integer.toString(FreePort.any()));
        environment.putAll(settings);
        return environment;
    }

    /** Where the application answers, with a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** What Prometheus sees. */
    public String metrics() {
        try {
            return client.send(HttpRequest.newBuilder(metricsUrl).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for metrics", stopped);
        }
    }

    /** Everything that the server has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for the end of the server and returns its exit status. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to stop, as an operator does, and returns at once. */
    public void askToEnd() {
        process.destroy();
    }

    /** Ends the server without any warning, as a crash would. */
    public void kill() throws InterruptedException {
        process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Stops the server; asks first and uses force after {@value #STOP_SECONDS} seconds. Does nothing when it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Before the server calls itself ready, paths answer 404 or 500 for a while; the line alone proves nothing. */
    private void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            while (!(output().contains(" ready in ") && answers())) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    close();
                    throw new IllegalStateException("the application did not come up:\n" + output());
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server started", stopped);
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
