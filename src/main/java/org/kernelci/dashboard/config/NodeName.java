package org.kernelci.dashboard.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * What the servers that share a database call this one.
 *
 * @param text unique among them, such as {@code web-1:8080}
 */
public record NodeName(String text) {

    static NodeName from(Variables variables) {
        return new NodeName(
                variables.text("NODE_NAME").orElseGet(() -> host() + ":" + variables.text("HTTP_PORT", "8080")));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
