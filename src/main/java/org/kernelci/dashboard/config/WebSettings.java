package org.kernelci.dashboard.config;

import java.util.List;

/**
 * Who may talk to the server.
 *
 * @param allowedHosts values of the {@code Host} header that are served; {@code *} is all, a leading dot subdomains too
 * @param allowedOrigins origins whose scripts may read the answers
 * @param allOriginsAllowed whether every origin's scripts may
 * @param debug whether scripts of pages on this machine may, too, and browsers forget soon that they should use https
 */
public record WebSettings(
        List<String> allowedHosts, List<String> allowedOrigins, boolean allOriginsAllowed, boolean debug) {

    static WebSettings from(Variables variables) {
        return new WebSettings(
                variables.texts("ALLOWED_HOSTS", List.of("localhost", "127.0.0.1", "[::1]")),
                variables.texts("CORS_ALLOWED_ORIGINS", List.of()),
                variables.flag("CORS_ALLOW_ALL_ORIGINS", false),
                variables.flag("DEBUG", false));
    }
}
