package org.kernelci.dashboard.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A log server on loopback that behaves as badly as its path says. */
public final class LogServer implements AutoCloseable {

    public static final String INDEX = """
            <!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
            <table id="list"><thead><tr><th>File Name<th>File Size<th>Date</tr></thead>
            <tbody><tr><td><a href="../">Parent directory/</a></td><td>-</td><td>-</td></tr>
            <tr><td><a href="a.log?x=1&amp;y=2"> a.log </a></td><td>1.2 KiB</td><td>&nbsp;2026-Nov-20 10:00</td></tr>
            </tbody></table></body></html>
            """;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public LogServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Paths and headers of the requests so far, one text each. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders());
        try (exchange) {
            switch (path) {
                case "/plain" -> send(exchange, "[log]".getBytes(StandardCharsets.UTF_8));
                case "/named" -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/x-log; charset=utf-8");
                    exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"a.log\"");
                    send(exchange, "[log]".getBytes(StandardCharsets.UTF_8));
                }
                case "/large" -> send(exchange, new byte[300_000]);
                case "/gzip-large" -> sendCoded(exchange, "gzip", gzip(new byte[300_000]));
                case "/gzip" -> sendCoded(exchange, "gzip", gzip(letters(5000)));
                case "/gzip-file" -> send(exchange, gzip(letters(5000)));
                case "/gzip-of-gzip-file" -> sendCoded(exchange, "gzip", gzip(gzip(letters(5000))));
                case "/gzip-twice" -> sendCoded(exchange, "gzip, gzip", gzip(gzip(letters(5000))));
                case "/bomb" -> sendCoded(exchange, "gzip", gzip(new byte[30_000_000]));
                case "/inner-bomb" -> sendCoded(exchange, "gzip, gzip", gzip(gzip(new byte[30_000_000])));
                case "/not-gzip" -> sendCoded(exchange, "gzip", letters(100));
                case "/announced-large" -> exchange.sendResponseHeaders(200, 1_000_000_000);
                case "/short" -> shorten(exchange, 100);
                case "/short-large" -> shorten(exchange, 200_000);
                case "/endless" -> drip(exchange, letters(10_000), 0);
                case "/slow" -> drip(exchange, letters(1), 100);
                case "/silent" -> pause(20_000);
                case "/loop" -> redirect(exchange, "/loop");
                case "/moved" -> redirect(exchange, "plain");
                case "/to-ftp" -> redirect(exchange, "ftp://127.0.0.1/x");
                case "/inside" -> redirect(exchange, "http://10.0.0.1/x");
                case "/elsewhere" ->
                    redirect(exchange, "http://localhost:" + server.getAddress().getPort() + "/plain");
                case "/index" -> send(exchange, INDEX.getBytes(StandardCharsets.UTF_8));
                case "/odd" -> exchange.sendResponseHeaders(599, -1);
                default -> {
                    byte[] text = "nothing here".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(404, text.length);
                    exchange.getResponseBody().write(text);
                }
            }
        } catch (IOException clientLeft) {
            asked.add(path + " was left");
        }
    }

    static byte[] letters(int number) {
        return "a".repeat(number).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sendCoded(HttpExchange exchange, String coding, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", coding);
        send(exchange, body);
    }

    private static void shorten(HttpExchange exchange, int sent) throws IOException {
        exchange.sendResponseHeaders(200, sent + 1000L);
        exchange.getResponseBody().write(letters(sent));
        exchange.getResponseBody().flush();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        byte[] text = "moved".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(302, text.length);
        exchange.getResponseBody().write(text);
    }

    /** Ends with the connection. */
    private static void drip(HttpExchange exchange, byte[] piece, long millis) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (!Thread.currentThread().isInterrupted()) {
            body.write(piece);
            body.flush();
            pause(millis);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
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
