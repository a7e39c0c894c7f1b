package org.kernelci.dashboard.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {

    @AfterEach
    void endOfRequest() {
        RequestId.end();
    }

    @Test
    void aLineNamesTheRequestThatItBelongsTo() {
        RequestId.begin("abc-1");

        assertEquals(
                "2026-11-20T12:00:00.000Z WARNING org.kernelci.Cache [abc-1] Redis fails\n",
                new LogLine(false).format(entry("Redis fails")));
    }

    @Test
    void whatAClientSentBeginsNoLineOfItsOwn() {
        assertEquals(
                "2026-11-20T12:00:00.000Z WARNING org.kernelci.Cache bad path a | 2026-11-20 SEVERE forged\n",
                new LogLine(false).format(entry("bad path a\r\n2026-11-20 SEVERE forged")));
    }

    @Test
    void aFailureWithItsTraceIsOneLine() {
        LogRecord entry = entry("step failed");
        entry.setThrown(new IllegalStateException("gone", new IllegalArgumentException("why")));

        String line = new LogLine(false).format(entry);
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.contains("IllegalStateException: gone | at "), line);
        assertTrue(line.contains("| Caused by: java.lang.IllegalArgumentException: why"), line);
    }

    @Test
    void asJsonALineIsAnObject() {
        RequestId.begin("abc-2");
        LogRecord entry = entry("said \"no\"\n");
        entry.setThrown(new IllegalStateException("gone"));

        String line = new LogLine(true).format(entry);
        assertEquals(1, line.lines().count(), line);
        JsonNode object = new JsonMapper().readTree(line);
        assertEquals("2026-11-20T12:00:00.000Z", object.get("time").stringValue());
        assertEquals("WARNING", object.get("level").stringValue());
        assertEquals("abc-2", object.get("request").stringValue());
        assertEquals("said \"no\"\n", object.get("message").stringValue());
        assertTrue(object.get("error").stringValue().contains("IllegalStateException: gone\n\tat "), line);
    }

    @Test
    void aRequestKeepsAPlainIdAndGetsItsOwnInPlaceOfAnyOther() {
        assertEquals("proxy-17.a_B", RequestId.begin("proxy-17.a_B"));
        assertEquals(36, RequestId.begin("a b").length());
        assertEquals(36, RequestId.begin("x".repeat(65)).length());
        assertEquals(36, RequestId.begin(null).length());
    }

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("org.kernelci.Cache");
        entry.setInstant(Instant.parse("2026-11-20T12:00:00Z"));
        return entry;
    }
}
