package org.kernelci.dashboard.notification.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chat server on loopback; answers 204 unless told otherwise. */
public final class Webhook implements AutoCloseable {

    private static final int NEVER = -1;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final LinkedBlockingDeque<Integer> answers = new LinkedBlockingDeque<>();
    private final HttpServer server;

    public Webhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/webhooks/1/s3cret");
    }

    /** Status codes of the next answers, in order. */
    void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    void beSilent() {
        answers.add(NEVER);
    }

    /** All posts so far. */
    public List<JsonNode> heard() {
        return heard;
    }

    /** Texts of all posts so far. */
    public List<String> texts() {
        return heard.stream().map(post -> post.get("content").asString()).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new JsonMapper()
                    .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Integer status = answers.poll();
            if (status != null && status == NEVER) {
                Thread.sleep(60_000);
            }
            if (status != null && status == 429) {
                exchange.getResponseHeaders().set("Retry-After", "1.5");
            }
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
