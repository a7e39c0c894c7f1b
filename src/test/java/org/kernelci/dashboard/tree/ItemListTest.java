package org.kernelci.dashboard.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.page.ItemList;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.persistence.Jsonb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items as JSON (api-tree 3.5, conventions 7). */
class ItemListTest {

    private final ItemList list = new ItemList();

    @Test
    void aFullItemShowsEveryMember() throws IOException {
        list.add(row("t\"1", "lab", new Jsonb("{\"job\": 1.10}")), true);
        assertEquals(
                "[{\"id\":\"t\\\"1\",\"status\":\"FAIL\",\"duration\":1.5,\"path\":\"ü\\u2028\","
                        + "\"start_time\":\"2026-11-20T10:00:00.100000Z\","
                        + "\"environment_compatible\":[\"a,b\",\"c\"],\"config\":\"def\",\"architecture\":\"arm64\","
                        + "\"compiler\":\"gcc\",\"log_url\":\"https://log\","
                        + "\"environment_misc\":{\"platform\":\"p\",\"job\":1.1},\"lab\":\"lab\",\"origin\":\"o\"}]",
                text());
    }

    @Test
    void missingValuesAreNull() throws IOException {
        list.add(RowJoinTest.test(RowJoinTest.build("b"), "t", false), false);
        assertEquals(
                "[{\"id\":\"t\",\"status\":\"FAIL\",\"duration\":1.5,\"path\":\"ltp\",\"start_time\":null,"
                        + "\"environment_compatible\":null,\"config\":\"def\",\"architecture\":\"arm64\","
                        + "\"compiler\":\"gcc\",\"log_url\":null,\"environment_misc\":{\"platform\":\"p\"},"
                        + "\"lab\":null,\"origin\":\"o\"}]",
                text());
    }

    @Test
    void anEmptyListIsAnEmptyArray() throws IOException {
        assertEquals("[]", text());
    }

    @Test
    void itemsCrossTheEdgesOfPieces() throws IOException {
        for (int number = 0; number < 1000; number++) {
            list.add(row("t" + number, "läb", null), false);
        }
        String text = text();
        assertEquals(list.size(), text.getBytes(StandardCharsets.UTF_8).length);
        JsonNode items = new JsonMapper().readTree(text);
        assertEquals(1000, items.size());
        for (int number = 0; number < 1000; number++) {
            assertEquals("t" + number, items.get(number).get("id").stringValue());
            assertEquals("läb", items.get(number).get("lab").stringValue());
        }
    }

    private static TestRow row(String id, String lab, Jsonb misc) {
        return new TestRow(
                RowJoinTest.build("b"),
                id,
                "o",
                "FAIL",
                1.5,
                "ü\u2028",
                Instant.parse("2026-11-20T10:00:00.1Z"),
                Compatible.of("[\"a,b\",\"c\"]"),
                "p",
                lab,
                "https://log",
                null,
                misc,
                false);
    }

    private String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        list.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
