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

    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9*.:\\[\\]-]+(/\\S*)?");

    private static final Variable<List<String>> ALLOWED_HOSTS = Variable.of(
            "PROXY_ALLOWED_HOSTS",
            Form.TEXTS,
            "[\"*.kernelci.org\", \"*.sirena.org.uk\", \"*.linaro.org\", \"syzkaller.appspot.com\","
                    + " \"lisalogs6a28e896.blob.core.windows.net\", \"storage.tuxsuite.com\","
                    + " \"s3.amazonaws.com/arr-cki-prod-trusted-artifacts/\"]",
            "the servers that `proxy/` and `log-downloader/` may ask: `*` stands for any letters, a path after the name"
                    + " restricts it to paths that begin so");
    private static final Variable<Duration> CONNECT_TIMEOUT = Variable.of(
            "PROXY_CONNECT_TIMEOUT_SECONDS",
            Form.seconds(1, 300),
            "10",
            "longest wait for a connection to such a server");
    private static final Variable<Duration> READ_TIMEOUT =
            Variable.of("PROXY_READ_TIMEOUT_SECONDS", Form.seconds(1, 300), "45", "longest wait for its next bytes");
    private static final Variable<Duration> TOTAL_TIMEOUT = Variable.of(
            "PROXY_TOTAL_TIMEOUT_SECONDS",
            Form.seconds(1, 3600),
            "300",
            "longest time for a whole file, redirects included");
    private static final Variable<Integer> MOST_BYTES = Variable.of(
            "PROXY_MAX_BYTES",
            Form.number("bytes", 1, Integer.MAX_VALUE),
            "268435456",
            "largest file handed on, decompressed");
    private static final Variable<Boolean> PRIVATE_ADDRESSES = Variable.of(
            "PROXY_ALLOW_PRIVATE_ADDRESSES",
            Form.FLAG,
            "false",
            "whether such a server's name may lead to loopback and private addresses; for tests only");

    static final List<Variable<?>> VARIABLES =
            List.of(ALLOWED_HOSTS, CONNECT_TIMEOUT, READ_TIMEOUT, TOTAL_TIMEOUT, MOST_BYTES, PRIVATE_ADDRESSES);

    static ProxySettings from(Variables variables) {
        List<String> hosts = variables.get(ALLOWED_HOSTS);
        hosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .forEach(host -> variables.refuse(ALLOWED_HOSTS, "no host name: \"" + host + "\""));
        return new ProxySettings(
                hosts,
                variables.get(PRIVATE_ADDRESSES),
                variables.get(CONNECT_TIMEOUT),
                variables.get(READ_TIMEOUT),
                variables.get(TOTAL_TIMEOUT),
                variables.get(MOST_BYTES));
    }
}
