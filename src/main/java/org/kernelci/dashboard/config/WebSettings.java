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

    private static final Variable<List<String>> HOSTS = Variable.of(
            "ALLOWED_HOSTS",
            Form.TEXTS,
            "[\"localhost\", \"127.0.0.1\", \"[::1]\"]",
            "the `Host` headers that are served; `*` is all, a leading dot includes subdomains");
    private static final Variable<List<String>> ORIGINS =
            Variable.of("CORS_ALLOWED_ORIGINS", Form.TEXTS, "[]", "the origins whose scripts may read answers");
    private static final Variable<Boolean> ALL_ORIGINS =
            Variable.of("CORS_ALLOW_ALL_ORIGINS", Form.FLAG, "false", "whether every origin's scripts may");
    static final Variable<Boolean> DEBUG = Variable.of(
            "DEBUG",
            Form.FLAG,
            "false",
            "for development: `CACHE_TIMEOUT` counts as 0, scripts of `http://localhost` may read answers,"
                    + " `Strict-Transport-Security` lasts an hour");

    static final List<Variable<?>> VARIABLES = List.of(HOSTS, ORIGINS, ALL_ORIGINS, DEBUG);

    static WebSettings from(Variables variables) {
        return new WebSettings(
                variables.get(HOSTS), variables.get(ORIGINS), variables.get(ALL_ORIGINS), variables.get(DEBUG));
    }
}
