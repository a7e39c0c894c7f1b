package org.kernelci.dashboard.it;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Headers with which tests authenticate. */
final class Operator {

    private Operator() {}

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
