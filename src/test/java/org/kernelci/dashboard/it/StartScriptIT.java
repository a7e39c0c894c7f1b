package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kernelci.dashboard.launcher.MicroServer;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;

@ExtendWith(SharedStack.class)
class StartScriptIT {

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @Test
    void answersAreCompressedForWhoeverAsks(Stack stack) throws IOException, InterruptedException {
        assertEquals(
                "gzip",
                get(stack, "api/schema/")
                        .headers()
                        .firstValue("Content-Encoding")
                        .orElse("none"));
    }

    @Test
    void thePortOfTheApiShowsNoMetrics(Stack stack) throws IOException, InterruptedException {
        assertEquals(404, get(stack, "metrics").statusCode());
    }

    @Test
    void answersDoNotTellWhatTheServerIs(Stack stack) throws IOException, InterruptedException {
        HttpResponse<Void> answer = get(stack, "health");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
    }

    @Test
    void aServerWhoseApplicationCannotBeDeployedEnds() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> MicroServer.start(Map.of("DEFAULT_ORIGIN_LISTING_INTERVAL_IN_DAYS", "soon")));
        assertTrue(failure.getMessage().contains("wrong configuration: DEFAULT_ORIGIN_LISTING_INTERVAL_IN_DAYS"));
        assertTrue(failure.getMessage().contains("start.sh: the application could not be deployed"));
    }

    private HttpResponse<Void> get(Stack stack, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.server().baseUrl().resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, BodyHandlers.discarding());
    }
}
