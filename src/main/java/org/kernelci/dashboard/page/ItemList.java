package org.kernelci.dashboard.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kernelci.dashboard.web.DoubleText;
import org.kernelci.dashboard.web.JsonText;
import org.kernelci.dashboard.web.TimestampText;

/**
 * Tests as pages list them (api-tree 3.5, api-hardware 2), written to JSON as they pass by. The bytes are held in pieces until the
 * answer is sent, so that no database connection waits for a slow client and nothing is copied as the list grows.
 */
public final class ItemList {

    private static final int PIECE = 1 << 16;
    private static final byte[] NULL = ascii("null");

    private final Function<BuildRow, String> more;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] piece = new byte[1 << 12];
    private int used;
    private boolean empty = true;
    private final Map<BuildRow, byte[]> descriptions = new IdentityHashMap<>();
    private BuildRow described;
    private byte[] description = {};

    /** Lists tests with the members that all pages show. */
    public ItemList() {
        this(build -> "");
    }

    /** @param more further members of a build's tests as JSON, each after a comma; empty for none */
    public ItemList(Function<BuildRow, String> more) {
        this.more = more;
    }

    /**
     * @param misc whether to show the whole {@code environment_misc}, which the row must then hold, or its platform
     */
    public void add(TestRow test, boolean misc) {
        text(empty ? "{\"id\":" : ",{\"id\":");
        empty = false;
        string(test.id());
        text(",\"status\":");
        string(test.status());
        text(",\"duration\":");
        number(test.duration());
        text(",\"path\":");
        string(test.path());
        text(",\"start_time\":");
        string(test.startTime() == null ? null : TimestampText.of(test.startTime()));
        text(",\"environment_compatible\":");
        raw(test.compatible() == null ? NULL : test.compatible().json());
        raw(describe(test.build()));
        text(",\"log_url\":");
        string(test.logUrl());
        text(",\"environment_misc\":{\"platform\":");
        string(test.platform());
        if (misc) {
            others(test);
        }
        text("},\"lab\":");
        string(test.lab());
        text(",\"origin\":");
        string(test.origin());
        text("}");
    }

    /** The members that all tests of a build share. */
    private byte[] describe(BuildRow build) {
        if (described != build) {
            described = build;
            description = descriptions.computeIfAbsent(build, this::members);
        }
        return description;
    }

    private byte[] members(BuildRow build) {
        return (",\"config\":" + JsonText.of(build.config())
                        + ",\"architecture\":" + JsonText.of(build.architecture())
                        + ",\"compiler\":" + JsonText.of(build.compiler())
                        + more.apply(build))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void others(TestRow test) {
        if (test.misc() == null) {
            return;
        }
        String object = JsonText.of(test.misc());
        if (object.length() > 2) {
            text(",");
            raw(object.substring(1, object.length() - 1).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void number(Double value) {
        if (value == null || !Double.isFinite(value)) {
            raw(NULL);
        } else {
            text(DoubleText.of(value));
        }
    }

    private void string(String value) {
        if (value == null) {
            raw(NULL);
            return;
        }
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
                raw(JsonText.of(value).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        text("\"");
        text(value);
        text("\"");
    }

    /** Appends a text that is ASCII. */
    private void text(String ascii) {
        int done = 0;
        while (done < ascii.length()) {
            int some = Math.min(ascii.length() - done, room());
            copyAscii(ascii, done, some);
            used += some;
            done += some;
        }
    }

    @SuppressWarnings("deprecation") // the one copy from text to bytes without an array between them
    private void copyAscii(String ascii, int from, int length) {
        ascii.getBytes(from, from + length, piece, used);
    }

    private void raw(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            int some = Math.min(bytes.length - done, room());
            System.arraycopy(bytes, done, piece, used, some);
            used += some;
            done += some;
        }
    }

    private int room() {
        if (used == piece.length) {
            full.add(piece);
            piece = new byte[PIECE];
            used = 0;
        }
        return piece.length - used;
    }

    /** Bytes of the array. */
    public long size() {
        return full.stream().mapToLong(part -> part.length).sum() + used + 2;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write('[');
        for (byte[] part : full) {
            out.write(part);
        }
        out.write(piece, 0, used);
        out.write(']');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
