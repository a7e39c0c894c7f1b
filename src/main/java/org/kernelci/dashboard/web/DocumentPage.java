package org.kernelci.dashboard.web;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * A page that shows the API document to people: our HTML around a browser library.
 *
 * @param html the page
 * @param ours files of ours beside the page, with their media types
 * @param theirs files of the library, with their media types
 * @param library where those are on the class path
 */
record DocumentPage(byte[] html, Map<String, String> ours, Map<String, String> theirs, String library) {

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** Both libraries write their styles into the page; scripts come from this server alone. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    static DocumentPage swaggerUi() {
        return new DocumentPage(
                ClassPath.read("/schema-pages/swagger-ui.html"),
                Map.of("swagger-ui-start.js", SCRIPT),
                Map.of(
                        "swagger-ui.css", "text/css; charset=utf-8",
                        "swagger-ui-bundle.js", SCRIPT,
                        "favicon-32x32.png", "image/png"),
                webjar("swagger-ui"));
    }

    static DocumentPage redoc() {
        return new DocumentPage(
                ClassPath.read("/schema-pages/redoc.html"),
                Map.of(),
                Map.of("redoc.standalone.js", SCRIPT),
                webjar("redoc"));
    }

    private static String webjar(String name) {
        Properties properties = new Properties();
        try (InputStream in = ClassPath.open("/META-INF/maven/org.webjars/" + name + "/pom.properties")) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/";
    }

    Response page() {
        return answer(html, HtmlPage.TYPE);
    }

    /** @throws Refusal with status 404 for a file that the page does not need */
    Response file(String name) {
        if (ours.containsKey(name)) {
            return answer(ClassPath.read("/schema-pages/" + name), ours.get(name));
        }
        if (theirs.containsKey(name)) {
            return answer(ClassPath.read(library + name), theirs.get(name));
        }
        throw Refusal.page(404);
    }

    private Response answer(byte[] body, String type) {
        return Response.ok(body, type)
                .header("Cross-Origin-Opener-Policy", "unsafe-none")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
