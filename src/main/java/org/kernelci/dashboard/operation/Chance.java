package org.kernelci.dashboard.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.kernelci.dashboard.digest.Sha256;

/**
 * Values that look random but depend only on a seed and a key, never on the order in which they are asked for. So a
 * failure can last over several commits, and one more board changes nothing for the others.
 */
final class Chance {

    private final String seed;

    Chance(String seed) {
        this.seed = seed;
    }

    /** Lower-case hexadecimal digits, at most 64. */
    String hex(int digits, Object... key) {
        return HexFormat.of().formatHex(digest(key)).substring(0, digits);
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound, Object... key) {
        return Math.floorMod(ByteBuffer.wrap(digest(key)).getInt(), bound);
    }

    private byte[] digest(Object... key) {
        return Sha256.of((seed + Arrays.toString(key)).getBytes(StandardCharsets.UTF_8));
    }
}
