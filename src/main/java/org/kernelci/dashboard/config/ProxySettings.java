package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the server fetches for browsers, and how much patience it has.
 *
 * @param allowedHosts host names, {@code *} for any letters; {@code name/path} allows only paths that begin so
 * @param privateAddressesAllowed whether names may lead to loopback and private addresses; for tests
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for the next bytes
 * @param totalTimeout longest time for a file, from the first request to the last byte handed on
 * @param mostBytes largest file, decompressed
 */
public record ProxySettings(
        List<String> allowedHosts,
        boolean privateAddressesAllowed,
        Duration connectTimeout,
        Duration readTimeout,
        Duration totalTimeout,
        long mostBytes) {

    private static final List<String> LOG_SERVERS = List.of(
            "*.kernelci.org",
            "*.sirena.org.uk",
            "*.linaro.org",
            "syzkaller.appspot.com",
            "lisalogs6a28e896.blob.core.windows.net",
            "storage.tuxsuite.com",
            "s3.amazonaws.com/arr-cki-prod-trusted-artifacts/");

    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9*.:\\[\\]-]+(/\\S*)?");

    static ProxySettings from(Variables variables) {
        List<String> hosts = variables.texts("PROXY_ALLOWED_HOSTS", LOG_SERVERS);
        hosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .forEach(host -> variables.refuse("PROXY_ALLOWED_HOSTS", "no host name: \"" + host + "\""));
        return new ProxySettings(
                hosts,
                variables.flag("PROXY_ALLOW_PRIVATE_ADDRESSES", false),
                Duration.ofSeconds(variables.integer("PROXY_CONNECT_TIMEOUT_SECONDS", 10, 1, 300)),
                Duration.ofSeconds(variables.integer("PROXY_READ_TIMEOUT_SECONDS", 45, 1, 300)),
                Duration.ofSeconds(variables.integer("PROXY_TOTAL_TIMEOUT_SECONDS", 300, 1, 3600)),
                variables.integer("PROXY_MAX_BYTES", 268_435_456, 1, Integer.MAX_VALUE));
    }
}
