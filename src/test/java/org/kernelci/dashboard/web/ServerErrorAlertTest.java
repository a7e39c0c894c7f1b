package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerErrorAlertTest {

    @Test
    void anAnswerWithoutBodyHasNoReason() {
        assertEquals("Request failed with error 503: Service Unavailable", ServerErrorAlert.message(503, null));
        assertEquals("Request failed with error 599: Unknown Status", ServerErrorAlert.message(599, ""));
    }

    @Test
    void dataIsQuotedAsJsonAndPagesAsTheyAre() {
        assertEquals(
                """
                Request failed with error 500: Internal Server Error
                Reason (limited to 500 characters):
                ```json
                {"error":"canceling statement due to statement timeout"}```""", ServerErrorAlert.message(500, new ErrorBody.Text("canceling statement due to statement timeout")));
        assertTrue(
                ServerErrorAlert.message(500, "<h1>Server Error</h1>").endsWith("```json\n<h1>Server Error</h1>```"));
    }

    @Test
    void aListLosesWhatRepeatsTheRequest() {
        Violation violation = Violation.of("missing", "filter", "Field required", "secret");

        String message = ServerErrorAlert.message(500, new ErrorBody.Violations(List.of(violation)));

        assertTrue(message.contains("Field required"), message);
        assertTrue(!message.contains("secret") && !message.contains("\"url\""), message);
    }

    @Test
    void aReasonIsCutAfter500Characters() {
        String message = ServerErrorAlert.message(500, "x".repeat(501));

        assertEquals(500, message.chars().filter(letter -> letter == 'x').count());
    }

    @Test
    void aBodyRemembersItsStartHoweverItIsRead() throws IOException {
        BodyStart body = new BodyStart(new ByteArrayInputStream("ä".repeat(5000).getBytes(StandardCharsets.UTF_8)));
        body.read();
        body.readNBytes(5);
        assertEquals("äää", body.text());
        body.readAllBytes();
        assertEquals("ä".repeat(2000), body.text());
    }
}
