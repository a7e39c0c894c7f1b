package org.kernelci.dashboard.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");
    private static final byte[] BODY = "{\"a\":\"ü\"}".repeat(500).getBytes(StandardCharsets.UTF_8);
    private static final StoredAnswer ANSWER =
            StoredAnswer.of(NOW, "application/json", Map.of("Vary", "Accept, origin", "Allow", "GET"), BODY);

    @Test
    void all_of_it_comes_back_from_its_bytes() throws IOException {
        StoredAnswer back = StoredAnswer.from(ANSWER.toBytes());
        assertEquals(NOW, back.storedAt());
        assertEquals("application/json", back.contentType());
        assertEquals(ANSWER.headers(), back.headers());
        assertEquals(ANSWER.tag(), back.tag());
        assertEquals(BODY.length, back.length());
        assertArrayEquals(BODY, back.body());
    }

    @Test
    void the_bytes_are_compressed() {
        assertTrue(ANSWER.toBytes().length < BODY.length / 5);
    }

    @Test
    void an_answer_may_be_empty_and_without_a_type() throws IOException {
        StoredAnswer back = StoredAnswer.from(
                StoredAnswer.of(NOW, null, Map.of(), new byte[0]).toBytes());
        assertEquals(null, back.contentType());
        assertEquals(0, back.body().length);
    }

    @Test
    void the_tag_is_the_bodys() {
        byte[] other = BODY.clone();
        other[BODY.length - 1]++;
        assertNotEquals(
                ANSWER.tag(), StoredAnswer.of(NOW, null, Map.of(), other).tag());
        assertEquals(
                ANSWER.tag(),
                StoredAnswer.of(NOW.plusSeconds(9), null, Map.of(), BODY).tag());
    }

    @Test
    void a_damaged_body_is_refused() {
        byte[] bytes = ANSWER.toBytes();
        bytes[bytes.length - 20] ^= 1;
        assertThrows(IOException.class, () -> StoredAnswer.from(bytes));
    }

    @Test
    void other_bytes_are_refused() {
        byte[] bytes = ANSWER.toBytes();
        assertThrows(IOException.class, () -> StoredAnswer.from(Arrays.copyOf(bytes, 30)));
        assertThrows(
                IOException.class,
                () -> StoredAnswer.from("something else that is long enough".getBytes(StandardCharsets.UTF_8)));
        StoredAnswer cut = new StoredAnswer(NOW, null, Map.of(), "t", 5000, Arrays.copyOf(ANSWER.packed(), 20));
        assertThrows(IOException.class, () -> StoredAnswer.from(cut.toBytes()).body());
    }
}
