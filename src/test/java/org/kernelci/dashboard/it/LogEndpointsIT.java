package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import org.kernelci.dashboard.log.LogServer;

/** {@code proxy/} and {@code log-downloader/} with a hostile log server on loopback (api-core 10 and 11). */
@ExtendWith(SharedStack.class)
class LogEndpointsIT {

    private static LogServer server;
    private final Api api;

    LogEndpointsIT(Stack stack) {
        api = new Api(stack);
    }

    @BeforeAll
    static void start() throws IOException {
        server = new LogServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileComesWithItsTypeNameAndLength() {
        HttpResponse<String> answer = proxy(server.url("/named"));
        assertEquals(200, answer.statusCode());
        assertEquals("[log]", answer.body());
        assertEquals("text/x-log; charset=utf-8", header(answer, "Content-Type"));
        assertEquals("attachment; filename=\"a.log\"", header(answer, "Content-Disposition"));
        assertEquals("5", header(answer, "Content-Length"));
    }

    @ParameterizedTest
    @CsvSource({"/large, 300000, 300000", "/gzip, 5000, 5000", "/gzip-twice, 5000, 5000", "/gzip-large, 300000, 300000"
    })
    void theWholeFileComesAndNoWrongLength(String path, int size, String length) {
        HttpResponse<String> answer = proxy(server.url(path));
        assertEquals(200, answer.statusCode());
        assertEquals(size, answer.body().length());
        assertEquals(length, header(answer, "Content-Length"));
        assertEquals("application/octet-stream", header(answer, "Content-Type"));
        assertEquals("none", header(answer, "Content-Encoding"));
    }

    @Test
    void headersAreAnsweredWithoutTheBody() {
        HttpResponse<String> answer = api.ask("HEAD", proxyPath(server.url("/large")));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, Failed to fetch resource: Not Found",
        "/odd, 500, Error fetching the resource",
        "/short, 500, Error fetching the resource",
        "/not-gzip, 500, Error fetching the resource",
        "/silent, 500, Error fetching the resource",
        "/loop, 500, Error fetching the resource",
        "/announced-large, 400, Resource too large",
        "/endless, 400, Resource too large",
        "/bomb, 400, Resource too large",
        "/inner-bomb, 400, Resource too large",
        "/inside, 403, Domain not allowed",
        "/elsewhere, 403, Domain not allowed",
    })
    void failuresSayNothingAboutTheNetwork(String path, int status, String text) {
        assertAnswer(status, "{\"error\":\"" + text + "\"}", proxy(server.url(path)));
    }

    @Test
    void anAnswerThatCannotBeFinishedIsNotTakenForAWholeFile() {
        assertThrows(IllegalStateException.class, () -> proxy(server.url("/short-large")));
    }

    @Test
    void aSlowFileIsGivenUpAfterTheTotalTime() {
        long start = System.nanoTime();
        assertAnswer(500, "{\"error\":\"Error fetching the resource\"}", proxy(server.url("/slow")));
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, Invalid URL",
        "foo, 400, Invalid URL",
        "ftp://127.0.0.1/, 400, Invalid URL",
        "http://:80/, 400, Invalid URL",
        "http://[::1, 400, Invalid URL",
        "http://evil.com\\@127.0.0.1/, 400, Invalid URL",
        "http://localhost/, 403, Domain not allowed",
        "http://127.0.0.1.evil.com/, 403, Domain not allowed",
        "http://127.0.0.1@evil.com/, 403, Domain not allowed",
    })
    void badUrlsAreRefused(String url, int status, String text) {
        assertAnswer(status, "{\"error\":\"" + text + "\"}", proxy(url));
    }

    @Test
    void dotSegmentsAreGoneBeforeTheServerSeesThem() {
        assertEquals("[log]", proxy(server.url("/a/%2e%2e/b/../plain")).body());
    }

    @Test
    void filesOfADirectoryPageAreListed() {
        assertAnswer(
                200,
                "{\"log_files\":[{\"specific_log_url\":\"a.log?x=1&y=2\",\"file_name\":\"a.log\","
                        + "\"file_size\":\"1.2 KiB\",\"date\":\"2026-Nov-20 10:00\"}]}",
                directory(server.url("/index")));
    }

    @ParameterizedTest
    @CsvSource({
        "/plain, 400, Table with id 'list' not found",
        "/nothing, 400, '404 Client Error: Not Found for url: '",
        "/endless, 400, Resource too large",
        "/bomb, 400, Resource too large",
        "/slow, 400, Error fetching the resource",
        "/elsewhere, 403, Domain not allowed",
    })
    void otherPagesAreRefused(String path, int status, String text) {
        String url = path.equals("/nothing") ? server.url(path) : "";
        assertAnswer(status, "{\"error\":\"" + text + url + "\"}", directory(server.url(path)));
    }

    @Test
    void aDirectoryPageNeedsAUrl() {
        assertAnswer(
                400,
                "{\"error\":\"Invalid URL 'None': No scheme supplied. Perhaps you meant https://None?\"}",
                api.get("api/log-downloader/"));
        assertAnswer(
                400,
                "{\"error\":\"Invalid URL 'foo': No scheme supplied. Perhaps you meant https://foo?\"}",
                directory("foo"));
        assertAnswer(400, "{\"error\":\"Invalid URL\"}", api.get("api/proxy/"));
    }

    private static void assertAnswer(int status, String body, HttpResponse<String> answer) {
        assertEquals(body, answer.body());
        assertEquals(status, answer.statusCode());
        assertEquals("application/json", header(answer, "Content-Type"));
    }

    private HttpResponse<String> proxy(String url) {
        return api.get(proxyPath(url));
    }

    private static String proxyPath(String url) {
        return "api/proxy/?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> directory(String url) {
        return api.get("api/log-downloader/?log_download_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}
