package org.kernelci.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The OpenAPI document in both notations, and the browser page for it with the files that it loads, all from the class
 * path.
 */
record ApiDocument(byte[] yaml, byte[] json, byte[] page, String assets) {

    static ApiDocument load() {
        Properties webjar = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            webjar.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ApiDocument(
                read("/META-INF/openapi.yaml"),
                read("/META-INF/openapi.json"),
                read("/swagger-ui.html"),
                "/META-INF/resources/webjars/swagger-ui/" + webjar.getProperty("version") + "/");
    }

    byte[] asset(String file) {
        return read(assets + file);
    }

    private static byte[] read(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = ApiDocument.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }
}
