package org.kernelci.dashboard.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Values that no client should send, the same ones for the same seed; percent-encoded for URLs. */
final class HostileValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "`",
            "';drop table tests;--",
            "$1",
            ":id",
            "?",
            "..",
            "../../etc/passwd",
            "a/b",
            "//",
            ".",
            "-",
            "-1",
            "0",
            "00",
            "1.5",
            "1e400",
            "-1e400",
            "NaN",
            "inf",
            "Infinity",
            "0x10",
            "1_0",
            "1__0",
            "\uff19",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(400),
            "null",
            "true",
            "[]",
            "{}",
            "[1",
            "{\"a\":1}",
            ",",
            ",,,",
            "a,b",
            "a,1",
            "a,null",
            "Uncategorized,null",
            ",1",
            "x,99999999999",
            "maestro",
            "head",
            "2026-13-45",
            "0001-01-01",
            "9999-12-31T23:59:59.999999999Z",
            "2026-11-20 10:00:00+99:99",
            "-62135596801",
            "253402300800",
            "\r\nX: y",
            "\u202e",
            "\ud83d\ude00",
            "\u0001",
            "<script>",
            "a".repeat(2_000),
            "%s%n",
            "{0}",
            "${x}",
            "#{x}",
            "boots",
            "[gte]",
            "_[gte]",
            "http://127.0.0.1/",
            "file:///etc/passwd",
            "http://[::1",
            "https://user@host:99999/");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "99999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "[[[[[]]]]]",
            "{}",
            "{\"\":null}",
            "{\"a\":{\"a\":[]}}",
            "\"now\"",
            "[\"PASS\",1]",
            "NaN",
            "[".repeat(2_000),
            "[".repeat(400) + "]".repeat(400),
            "\"" + "x".repeat(5_000) + "\"");

    private final Random random;

    HostileValues(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A value, ready for a URL; some are no UTF-8. */
    String encoded() {
        return switch (random.nextInt(10)) {
            case 0 -> encode(noise());
            case 1 ->
                List.of("%FF", "%ED%A0%80", "%C0%AF", "%F4%90%80%80", "%00%FE").get(random.nextInt(5));
            default -> encode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    String json() {
        return JSON.get(random.nextInt(JSON.size()));
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(60); left > 0; left--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0xD800) : random.nextInt(0x80));
        }
        return text.toString();
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(UTF_8)) {
            boolean plain = unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9';
            encoded.append(plain ? String.valueOf((char) unit) : "%%%02X".formatted(unit & 0xff));
        }
        return encoded.toString();
    }
}
