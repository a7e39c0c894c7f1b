package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;

/** Conventions 1 to 8 at the edge of the server. */
@ExtendWith(SharedStack.class)
class ConventionsIT {

    private static final String DASHBOARD = "https://dashboard.example";

    private final Api api;

    ConventionsIT(Stack stack) {
        api = new Api(stack);
    }

    @Test
    void submissionsAreAnUnknownPathWithoutConfiguredTokens() {
        for (String method : new String[] {"GET", "POST", "OPTIONS"}) {
            for (String path : new String[] {"/api/submissions", "/api/submissions/1"}) {
                HttpResponse<String> answer = api.ask(method, path, "Authorization", "Bearer token");
                assertEquals(404, answer.statusCode());
                assertEquals(api.ask(method, "/api/nosuch").body(), answer.body());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tree, /api/tree/",
        "/api/origins?a=b%20c&d, /api/origins/?a=b%20c&d",
        "/api/hardware-by-revision?x=/, /api/hardware-by-revision/?x=/",
        "/api/schema/swagger-ui, /api/schema/swagger-ui/",
        "/api/schema/redoc, /api/schema/redoc/",
    })
    void aMissingSlashIsRedirectedWithTheQuery(String path, String location) {
        for (String method : new String[] {"GET", "HEAD", "POST"}) {
            HttpResponse<String> answer = api.ask(method, path);
            assertEquals(301, answer.statusCode());
            assertEquals(location, header(answer, "Location"));
            assertEquals("", answer.body());
            assertEquals("origin", header(answer, "Vary"));
            assertEquals("", header(answer, "X-Frame-Options"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nosuch",
                "/api/build/",
                "/api/build/x/",
                "/api/build/x%2Fy",
                "/api/test/x/y",
                "/api//tree/",
                "/api/tree//",
                "/api/application.wadl",
                "/nosuch",
                "/failure",
                "/WEB-INF/web.xml"
            })
    void anUnknownPathIsATinyPage(String path) {
        HttpResponse<String> answer = api.get(path);
        assertEquals(404, answer.statusCode());
        assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
        assertTrue(answer.body().contains("<h1>Not Found</h1>"));
        assertTrue(answer.body().contains("The requested resource was not found on this server."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%3Ab",
                "a:b",
                "a+b",
                "a%20b",
                "a%25b",
                "%C3%BC",
                "a;b=c",
                "a,b",
                "tests%20",
                "status-history%00"
            })
    void anIdIsAnySegment(String id) {
        assertTrue(api.get("/api/build/" + id).statusCode() < 500);
        if (!id.contains("%00")) {
            assertEquals(
                    "{\"error\":\"Build not found\"}",
                    api.get("/api/build/" + id).body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/tree/, 'GET, HEAD, OPTIONS'",
        "DELETE, /api/build/x, 'GET, HEAD, OPTIONS'",
        "BREW, /api/origins/, 'GET, HEAD, OPTIONS'",
        "GET, /api/issue/extras/, 'POST, OPTIONS'",
        "GET, /api/hardware/selectors, 'POST, OPTIONS'",
    })
    void aWrongMethodIsNamed(String method, String path, String allow) {
        HttpResponse<String> answer = api.ask(method, path);
        assertEquals(405, answer.statusCode());
        assertEquals("{\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"}", answer.body());
        assertEquals("application/json", header(answer, "Content-Type"));
        assertEquals(allow, header(answer, "Allow"));
    }

    @Test
    void headIsGetWithoutItsBody() {
        HttpResponse<String> head = api.ask("HEAD", "/api/build/x");
        HttpResponse<String> get = api.get("/api/build/x");
        assertEquals("", head.body());
        assertEquals("27", header(head, "Content-Length"));
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
        assertEquals(header(get, "Vary"), header(head, "Vary"));
    }

    @Test
    void optionsDescribesTheEndpoint() {
        HttpResponse<String> answer = api.ask("OPTIONS", "/api/build/x");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "{\"name\":\"Build Details\",\"description\":\"\",\"renders\":[\"application/json\",\"text/html\"],"
                        + "\"parses\":[\"application/json\",\"application/x-www-form-urlencoded\",\"multipart/form-data\"]}",
                answer.body());
        assertEquals("GET, HEAD, OPTIONS", header(answer, "Allow"));
    }

    @Test
    void jsonIsSentUnlessNothingOfItIsAcceptable() {
        assertEquals("application/json", header(api.get("/api/build/x", "Accept", "text/html"), "Content-Type"));
        HttpResponse<String> unacceptable = api.get("/api/build/x", "Accept", "text/plain");
        assertEquals(406, unacceptable.statusCode());
        assertEquals("{\"detail\":\"Could not satisfy the request Accept header.\"}", unacceptable.body());
        assertEquals(
                200, api.get("/api/build/x?format=json", "Accept", "text/plain").statusCode());
        HttpResponse<String> unknown = api.get("/api/build/x?format=xml");
        assertEquals(404, unknown.statusCode());
        assertEquals("{\"detail\":\"Not found.\"}", unknown.body());
    }

    @Test
    void anAnswerHasItsHeaders() {
        HttpResponse<String> answer = api.get("/api/build/x", "X-Forwarded-Proto", "https");
        assertEquals("Accept, Cookie, origin", header(answer, "Vary"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("same-origin", header(answer, "Referrer-Policy"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
        assertEquals("max-age=31536000", header(answer, "Strict-Transport-Security"));
        assertEquals("", header(api.get("/api/build/x"), "Strict-Transport-Security"));
        assertEquals(
                "Accept, Cookie, Accept-Encoding, origin", header(api.get("/api/tree/?interval_in_days=x"), "Vary"));
    }

    @Test
    void staticPagesHaveTheHeadersToo() {
        HttpResponse<String> answer = api.get("/");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("api/schema/swagger-ui/"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("origin", header(answer, "Vary"));
    }

    @Test
    void aListedOriginMayReadAndOthersAreServedAllTheSame() {
        assertEquals(DASHBOARD, header(api.get("/api/build/x", "Origin", DASHBOARD), "Access-Control-Allow-Origin"));
        assertEquals(DASHBOARD, header(api.get("/nosuch", "Origin", DASHBOARD), "Access-Control-Allow-Origin"));
        HttpResponse<String> other = api.get("/api/build/x", "Origin", DASHBOARD + ".evil.org");
        assertEquals(200, other.statusCode());
        assertEquals("", header(other, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/issue/extras/", "/api/nosuch", "/nosuch"})
    void aPreflightIsAnsweredOnAnyPath(String path) {
        HttpResponse<String> answer =
                api.ask("OPTIONS", path, "Origin", DASHBOARD, "Access-Control-Request-Method", "POST");
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals(DASHBOARD, header(answer, "Access-Control-Allow-Origin"));
        assertEquals("DELETE, GET, OPTIONS, PATCH, POST, PUT", header(answer, "Access-Control-Allow-Methods"));
        assertEquals(
                "accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with",
                header(answer, "Access-Control-Allow-Headers"));
        assertEquals("86400", header(answer, "Access-Control-Max-Age"));
        HttpResponse<String> other =
                api.ask("OPTIONS", path, "Origin", "https://evil.org", "Access-Control-Request-Method", "POST");
        assertEquals(200, other.statusCode());
        assertEquals("", header(other, "Access-Control-Allow-Methods"));
    }

    @Test
    void aForeignHostIsRefused() throws IOException {
        for (String path : new String[] {"/api/build/x", "/"}) {
            String answer = api.raw("GET " + path + " HTTP/1.1", "Host: evil.example");
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("<h1>Bad Request (400)</h1>"));
            assertFalse(answer.contains("X-Frame-Options"));
        }
        assertTrue(api.raw("GET /api/build/x HTTP/1.1", "Host: localhost:80").startsWith("HTTP/1.1 200"));
    }

    @Test
    void healthIsToldWhateverTheHost() throws IOException {
        for (String path : new String[] {"/health", "/health/ready", "/health/live"}) {
            String answer = api.raw("GET " + path + " HTTP/1.1", "Host: 192.0.2.7:8080");
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
        assertTrue(api.raw("GET /healthy HTTP/1.1", "Host: 192.0.2.7").startsWith("HTTP/1.1 400"));
    }

    @Test
    void tooManyParametersAreRefused() {
        HttpResponse<String> answer = api.get("/api/tree/?a=1" + "&a=1".repeat(1000));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("Bad Request (400)"));
        assertEquals(200, api.get("/api/tree/?a=1" + "&a=1".repeat(999)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/tree/?origin=%zz&x=% HTTP/1.1", "GET /api/build/a\\b HTTP/1.1", "GET /api/build/%ff HTTP/1.1",
                "GET /api/build/a%00b HTTP/1.1", "GET /api/tree/?origin={|}^` HTTP/1.1", "TRACE /api/tree/ HTTP/1.1",
                "GET /api/tree/?origin=%ed%a0%80 HTTP/1.1", "GET /api/../api/tree/ HTTP/1.1"
            })
    void badRequestsAreNeverTheServersFault(String line) throws IOException {
        String answer = api.raw(line, "Host: localhost");
        assertTrue(answer.matches("(?s)HTTP/1.1 [24]\\d\\d .*"), answer);
    }

    @Test
    void theApiDocumentComesInBothNotations() {
        HttpResponse<String> yaml = api.get("/api/schema/");
        assertEquals("application/vnd.oai.openapi; charset=utf-8", header(yaml, "Content-Type"));
        assertEquals("inline; filename=\"KernelCI Dashboard API.yaml\"", header(yaml, "Content-Disposition"));
        assertTrue(yaml.body().contains("title: KernelCI Dashboard API"));
        assertTrue(yaml.body().contains("operationId: tree_retrieve"));
        HttpResponse<String> json = api.get("/api/schema/?format=json");
        assertEquals("application/vnd.oai.openapi+json", header(json, "Content-Type"));
        assertEquals("inline; filename=\"KernelCI Dashboard API.json\"", header(json, "Content-Disposition"));
        assertTrue(json.body().contains("\"/api/tree/\""));
        assertEquals("application/json", header(api.get("/api/schema/", "Accept", "application/json"), "Content-Type"));
        assertEquals(406, api.get("/api/schema/", "Accept", "text/html").statusCode());
        assertTrue(api.get("/openapi").body().contains("operationId: tree_retrieve"));
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui, swagger-ui.css swagger-ui-bundle.js swagger-ui-start.js favicon-32x32.png",
        "redoc, redoc.standalone.js"
    })
    void theDocumentationPagesNeedNoOtherServerAndNoScriptsOfTheirOwn(String name, String files) {
        HttpResponse<String> page = api.get("/api/schema/" + name + "/", "Accept", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<title>KernelCI Dashboard API</title>"));
        assertFalse(page.body().contains("http"));
        assertFalse(page.body().contains("<script>"));
        assertEquals("unsafe-none", header(page, "Cross-Origin-Opener-Policy"));
        assertTrue(header(page, "Content-Security-Policy").contains("script-src 'self';"));
        for (String file : files.split(" ")) {
            assertTrue(page.body().contains("\"" + file + "\""));
            assertEquals(200, api.get("/api/schema/" + name + "/" + file).statusCode());
        }
        assertEquals(404, api.get("/api/schema/" + name + "/package.json").statusCode());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }
}
