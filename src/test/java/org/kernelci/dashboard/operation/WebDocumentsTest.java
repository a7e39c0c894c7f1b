package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebDocumentsTest {

    private static final int SIZE_LIMIT = 1_000;

    private final WebDocuments documents = new WebDocuments(Duration.ofSeconds(20), SIZE_LIMIT);

    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void redirectsAreFollowedToTheDocument() throws CommandFailure {
        server.createContext("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", root + "/new");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/new", exchange -> answer(exchange, 200, "a: b"));

        assertEquals("a: b", new String(documents.fetch(root + "/old"), StandardCharsets.UTF_8));
    }

    @Test
    void anotherStatusThan200Fails() {
        server.createContext("/gone", exchange -> answer(exchange, 404, "a: b"));

        assertEquals("Failed to fetch " + root + "/gone: HTTP status 404", failure(documents, root + "/gone"));
    }

    @Test
    void aBodyOfTheLimitIsReadAndALongerOneFails() throws CommandFailure {
        server.createContext("/most", exchange -> answer(exchange, 200, "x".repeat(SIZE_LIMIT)));
        server.createContext("/more", exchange -> answer(exchange, 200, "x".repeat(SIZE_LIMIT + 1)));

        assertEquals(SIZE_LIMIT, documents.fetch(root + "/most").length);
        assertEquals("Failed to fetch " + root + "/more: longer than 1000 bytes", failure(documents, root + "/more"));
    }

    @Test
    void aBodyThatNeverEndsFailsWhenTheTimeIsUp() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
        });
        WebDocuments hurried = new WebDocuments(Duration.ofMillis(300), SIZE_LIMIT);

        assertEquals(
                "Failed to fetch " + root + "/slow: no complete answer within 300 ms",
                failure(hurried, root + "/slow"));
    }

    @Test
    void onlyHttpAndHttpsAreFetched() {
        assertEquals(
                "Failed to fetch file:///etc/passwd: only http and https URLs are fetched",
                failure(documents, "file:///etc/passwd"));
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertTrue(failure(documents, root + "/away").startsWith("Failed to fetch " + root + "/away: "));
    }

    @Test
    void aUrlWithoutAServerOrThatIsNoneFails() {
        server.stop(0);

        assertTrue(failure(documents, root + "/x").startsWith("Failed to fetch " + root + "/x: "));
        assertTrue(failure(documents, "http://a b/").startsWith("Failed to fetch http://a b/: "));
        assertTrue(failure(documents, "http:///x").startsWith("Failed to fetch http:///x: "));
    }

    private static String failure(WebDocuments documents, String url) {
        return assertThrows(CommandFailure.class, () -> documents.fetch(url)).getMessage();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
