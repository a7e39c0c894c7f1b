package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of texts: of excerpts, which are stored under it, and of tokens, of which only that is configured. */
final class Sha256 {

    private Sha256() {}

    /** Lower-case hexadecimal SHA-256 of the text's UTF-8 form. */
    static String hex(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
