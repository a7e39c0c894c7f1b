package org.kernelci.dashboard.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.kernelci.dashboard.digest.Sha256;

/**
 * A finished answer of status 200; no other status is stored.
 *
 * @param storedAt when it was made
 * @param contentType null when it has none
 * @param headers the route's and the cache's own headers; none of the site's, which depend on the request
 * @param tag names the body; the content of the {@code ETag} header
 * @param length of the body, in bytes
 * @param packed the body, compressed with gzip
 */
record StoredAnswer(
        Instant storedAt, String contentType, Map<String, String> headers, String tag, int length, byte[] packed) {

    private static final int TAG_BYTES = 16;
    private static final int MOST_HEADERS = 100;

    static StoredAnswer of(Instant now, String contentType, Map<String, String> headers, byte[] body) {
        String tag = HexFormat.of().formatHex(Sha256.of(body), 0, TAG_BYTES);
        return new StoredAnswer(now, contentType, headers, tag, body.length, pack(body));
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(storedAt.toEpochMilli());
            out.writeUTF(contentType == null ? "" : contentType);
            out.writeUTF(tag);
            out.writeShort(headers.size());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.writeInt(length);
            out.writeLong(checksum(packed));
            out.write(packed);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not those of {@link #toBytes} */
    static StoredAnswer from(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Instant storedAt = Instant.ofEpochMilli(in.readLong());
            String contentType = in.readUTF();
            String tag = in.readUTF();
            int count = in.readShort();
            if (count < 0 || count > MOST_HEADERS) {
                throw new IOException("a stored answer with " + count + " headers");
            }
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                headers.put(in.readUTF(), in.readUTF());
            }
            int length = in.readInt();
            if (length < 0 || length > CapturedResponse.MOST_BYTES) {
                throw new IOException("a stored answer of " + length + " bytes");
            }
            long checksum = in.readLong();
            byte[] packed = in.readAllBytes();
            if (checksum != checksum(packed)) {
                throw new IOException("a stored answer with a damaged body");
            }
            return new StoredAnswer(storedAt, contentType.isEmpty() ? null : contentType, headers, tag, length, packed);
        }
    }

    /** The body as it was. */
    byte[] body() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new IOException("a stored answer of " + length + " bytes has only " + body.length);
            }
            return body;
        }
    }

    /** Fast rather than small: the client of a first answer waits for it. */
    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (OutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(body);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }
}
