package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** A storage service that understands what ingest 10 sends, and can be told to fail or to hang. */
final class StorageServer implements AutoCloseable {

    static final String TOKEN = "storage-token";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final AtomicInteger uploads = new AtomicInteger();
    private final Semaphore mayAnswer = new Semaphore(1_000_000);
    private volatile int status = 200;

    StorageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/upload", this::take);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(int answer) {
        status = answer;
    }

    void hangs() {
        mayAnswer.drainPermits();
    }

    /** What was uploaded, by its path. */
    Map<String, String> texts() {
        return texts;
    }

    int uploads() {
        return uploads.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        uploads.incrementAndGet();
        mayAnswer.acquireUninterruptibly();
        byte[] body = exchange.getRequestBody().readAllBytes();
        int answer = status;
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer = 401;
        } else if (answer == 200) {
            texts.put(part(body, "path", "path"), unpacked(part(body, "file0", "logexcerpt.txt.gz")));
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    /** One part of a multipart body, as one character a byte. */
    private static String part(byte[] body, String name, String fileName) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(0, text.indexOf("\r\n"));
        int head = text.indexOf("name=\"" + name + "\"; filename=\"" + fileName + "\"");
        int begin = text.indexOf("\r\n\r\n", head) + 4;
        return text.substring(begin, text.indexOf("\r\n" + boundary, begin));
    }

    private static String unpacked(String gzip) throws IOException {
        byte[] bytes = gzip.getBytes(StandardCharsets.ISO_8859_1);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Override
    public void close() {
        mayAnswer.release(1_000_000);
        server.stop(0);
        threads.shutdown();
    }
}
