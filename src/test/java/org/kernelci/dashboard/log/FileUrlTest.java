package org.kernelci.dashboard.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrlTest {

    private static final AllowedHosts ALLOWED = new AllowedHosts(
            List.of("*.kernelci.org", "storage.tuxsuite.com", "s3.amazonaws.com/arr-cki-prod-trusted-artifacts/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo",
                "//a.kernelci.org/",
                "ftp://a.kernelci.org/",
                "file:///etc/passwd",
                "http:a.kernelci.org",
                "http:///path",
                "http://:80/",
                "http://[::1",
                "http://a.kernelci.org:99999/",
                "http://evil.com\\@x.kernelci.org/",
                "http://evil.com\\.kernelci.org/",
                "http://x.kernelci.org\r\nHost: evil.com/",
                "http://x.kernelci.org/\0",
                "http://x.kernelci.org/%zz"
            })
    void whatIsNoUrlOfAServerIsRefused(String text) {
        assertEquals(Optional.empty(), FileUrl.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://A.KernelCI.org, https://a.kernelci.org/",
        "http://user:secret@a.kernelci.org:81/x?y=%20z#part, http://a.kernelci.org:81/x?y=%20z",
        "http://a.kernelci.org/one two|3.log, http://a.kernelci.org/one%20two%7C3.log",
        "http://a.kernelci.org/boot[1].log?x[]=1, http://a.kernelci.org/boot%5B1%5D.log?x%5B%5D=1",
        "http://evil.com @a.kernelci.org/, http://a.kernelci.org/",
        "http://a.kernelci.org/ü, http://a.kernelci.org/%C3%BC",
        "http://a.kernelci.org/a//b/, http://a.kernelci.org/a//b/",
        "http://a.kernelci.org/a/./b/../c, http://a.kernelci.org/a/c",
        "http://a.kernelci.org/../../c, http://a.kernelci.org/c",
        "http://a.kernelci.org/a/%2e%2E/c/.., http://a.kernelci.org/",
    })
    void thereIsOneFormOfAUrl(String text, String form) {
        assertEquals(form, url(text));
    }

    @Test
    void aRedirectMayBeRelative() {
        FileUrl page = FileUrl.of("http://a.kernelci.org/x/y?z").orElseThrow();
        assertEquals(
                "http://a.kernelci.org/x/w", page.redirect("w").orElseThrow().toString());
        assertEquals("http://b.org/", page.redirect("//b.org").orElseThrow().toString());
        assertEquals(Optional.empty(), page.redirect("ftp://a.kernelci.org/"));
        assertEquals(Optional.empty(), page.redirect("\\evil"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://storage.kernelci.org/, true",
        "https://a.b.KERNELCI.org:8080/x, true",
        "https://kernelci.org/, false",
        "https://evilkernelci.org/, false",
        "https://a.kernelci.org.evil.com/, false",
        "https://a.kernelci.org./, false",
        "https://a.kernelci.org@evil.com/, false",
        "https://evil.com/a.kernelci.org, false",
        "https://storageXtuxsuite.com/, false",
        "https://s3.amazonaws.com/arr-cki-prod-trusted-artifacts/a/b.log, true",
        "https://s3.amazonaws.com/arr-cki-prod-trusted-artifacts, false",
        "https://s3.amazonaws.com/other/x, false",
        "https://s3.amazonaws.com/arr-cki-prod-trusted-artifacts/../other/x, false",
        "https://s3.amazonaws.com/arr-cki-prod-trusted-artifacts/%2e%2e/other/x, false",
        "https://s3.amazonaws.com/arr-cki-prod-trusted-artifacts/..%2fother/x, false",
        "https://s3.amazonaws.com/arr-cki-prod-trusted-artifacts/..%5Cother/x, false",
        "http://127.0.0.1/, false",
        "http://[::1]/, false",
    })
    void onlyListedServersMayBeAsked(String text, boolean allowed) {
        assertEquals(allowed, ALLOWED.allow(FileUrl.of(text).orElseThrow()));
    }

    private static String url(String text) {
        return FileUrl.of(text).orElseThrow().toString();
    }
}
