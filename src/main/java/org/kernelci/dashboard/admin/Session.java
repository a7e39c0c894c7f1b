package org.kernelci.dashboard.admin;

import java.time.Instant;

/**
 * A login to the console.
 *
 * @param token the cookie's value
 */
record Session(String token, Caller caller, Instant expiresAt) {

    /** What every change must bring along, so that no other page can make one with the cookie alone. */
    String csrfToken() {
        return Digests.hmac(token, "csrf");
    }

    @Override
    public String toString() {
        return "Session[" + caller + ", until " + expiresAt + "]";
    }
}
