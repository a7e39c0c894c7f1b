package org.kernelci.dashboard.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes a {@code Content-Encoding}, and nothing else: a gzip file that was sent as such stays one (api-core 11). */
final class ContentCoding {

    static final String ACCEPTED = "gzip, deflate";

    /** More layers than any honest server applies. */
    private static final int MOST_LAYERS = 4;

    private ContentCoding() {}

    /**
     * @param header value of {@code Content-Encoding}, the coding applied last at its end; empty is none
     * @param most bytes that any layer may hold, so that no layer of a compression bomb is unpacked to its end
     */
    static InputStream undo(String header, InputStream body, long most) throws IOException {
        List<String> codings = codings(header);
        if (codings.size() > MOST_LAYERS) {
            throw new IOException(codings.size() + " content codings");
        }
        InputStream plain = new BoundedStream(body, most);
        for (String coding : codings) {
            plain = new BoundedStream(undoOne(coding, plain), most);
        }
        return plain;
    }

    /** The codings that change the bytes, the outermost first. */
    static List<String> codings(String header) {
        List<String> codings = new ArrayList<>();
        for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
            if (!coding.isBlank() && !coding.strip().equals("identity")) {
                codings.add(coding.strip());
            }
        }
        Collections.reverse(codings);
        return codings;
    }

    private static InputStream undoOne(String coding, InputStream in) throws IOException {
        switch (coding) {
            case "gzip", "x-gzip":
                BufferedInputStream peeked = new BufferedInputStream(in);
                peeked.mark(1);
                if (peeked.read() < 0) {
                    return InputStream.nullInputStream();
                }
                peeked.reset();
                return new GZIPInputStream(peeked);
            case "deflate":
                return new InflaterInputStream(in);
            default:
                throw new IOException("unknown content coding");
        }
    }
}
