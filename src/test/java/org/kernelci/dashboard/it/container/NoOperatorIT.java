package org.kernelci.dashboard.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** This server has no operator configured. */
@ExtendWith(ArquillianExtension.class)
class NoOperatorIT {

    @Test
    void withoutAnOperatorThereIsNoConsole() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI server = URI.create("http://127.0.0.1:" + System.getenv("HTTP_PORT") + "/");
        for (String path : new String[] {"admin/", "admin/login.html", "admin/api/session", "admin/api/audit"}) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                    .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                    .build();
            assertEquals(404, client.send(request, BodyHandlers.discarding()).statusCode(), path);
        }
    }
}
