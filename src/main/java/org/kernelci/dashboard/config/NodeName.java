package org.kernelci.dashboard.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * What the servers that share a database call this one.
 *
 * @param text unique among them, such as {@code web-1:8080}
 */
public record NodeName(String text) {

    private static final Variable<String> NAME = Variable.of(
                    "NODE_NAME", Form.TEXT, "what the servers of one database call this one; must be unique among them")
            .shownAs("HOST:PORT of the server");

    /** The start script's, which acts on it and describes it. */
    static final Variable<String> HTTP_PORT = Variable.of("HTTP_PORT", Form.TEXT, "8080", "port to listen on");

    static final List<Variable<?>> VARIABLES = List.of(NAME);

    static NodeName from(Variables variables) {
        return new NodeName(variables.find(NAME).orElseGet(() -> host() + ":" + variables.get(HTTP_PORT)));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
