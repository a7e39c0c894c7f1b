package org.kernelci.dashboard.issue;

import java.math.BigInteger;

/**
 * One version of an issue that a client or a listing asks for; it need not be stored.
 *
 * @param version of any size, as clients may send it
 */
public record IssueVersion(String id, BigInteger version) {

    static IssueVersion of(String id, int version) {
        return new IssueVersion(id, BigInteger.valueOf(version));
    }

    /** Whether the column can hold such a version. */
    static boolean isStorable(BigInteger version) {
        return version.bitLength() < Integer.SIZE;
    }
}
