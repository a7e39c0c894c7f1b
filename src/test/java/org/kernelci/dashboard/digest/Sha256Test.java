package org.kernelci.dashboard.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The digests are the ones that {@code sha256sum} prints. */
class Sha256Test {

    @Test
    void aTextIsDigestedInItsUtf8Form() {
        assertEquals("607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f", Sha256.hex("ü"));
    }

    @Test
    void noByteHasADigestToo() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex(""));
        assertEquals(32, Sha256.of(new byte[0]).length);
    }
}
