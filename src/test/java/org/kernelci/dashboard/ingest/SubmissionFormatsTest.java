package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05Z",
                "2026-01-02t03:04:05z",
                "2026-01-02T03:04:05.1Z",
                "2026-01-02T03:04:05.123456789012+23:59",
                "2026-12-31T23:59:59-00:00",
                "2024-02-29T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
            })
    void aTimeIsDateTimeAndOffset(String text) {
        assertTrue(SubmissionFormats.isDateTime(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-02",
                "2026-01-02T03:04:05",
                "2026-01-02T03:04Z",
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05,1Z",
                "2026-01-02T03:04:05.123456",
                "2026-01-02T03:04:60Z",
                "2026-01-02T03:60:05Z",
                "2026-01-02T24:00:00Z",
                "2026-13-02T03:04:05Z",
                "2026-00-02T03:04:05Z",
                "2026-01-32T03:04:05Z",
                "2026-01-00T03:04:05Z",
                "2026-02-29T03:04:05Z",
                "2026-04-31T03:04:05Z",
                "0000-01-01T00:00:00Z",
                "2026-01-02T03:04:05+24:00",
                "2026-01-02T03:04:05+01:60",
                "2026-01-02T03:04:05+0100",
                "2026-01-02T03:04:05+01",
                "2026-01-02T03:04:05ZZ",
                "2026-01-02T03:04:05Z\n",
                "2026-1-2T03:04:05.000Z",
                "+2026-01-02T03:04:05Z",
                "２026-01-02T03:04:05Z",
            })
    void anythingElseIsNoTime(String text) {
        assertFalse(SubmissionFormats.isDateTime(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kernelci.org",
                "http://user:pw@h:8080/a/b;c=1?q=a&b=/?#f/?",
                "a:",
                "mailto:a@b.c",
                "urn:x:y",
                "file:///tmp/x",
                "git+ssh://h",
                "http://h:/",
                "http:///x",
                "http://h//x//",
                "https://h/%7Ex",
                "http://[::1]:80/",
                "http://[2001:db8::1.2.3.4]",
                "http://[1:2:3:4:5:6:7:8]/",
                "http://[v1.a:b]/",
                "http://999.999.999.999/",
            })
    void aUriHasASchemeAndOnlyTheCharactersOfItsParts(String text) {
        assertTrue(SubmissionFormats.isUri(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kernelci.org",
                "/a/b",
                "//h/x",
                ":x",
                "1a:x",
                "a_b:x",
                "http://a b",
                "http://h/a b",
                "http://h/\n",
                "http://h/ä",
                "http://h/<x>",
                "http://h/\"",
                "http://h/{x}",
                "http://h/a|b",
                "http://h/\\x",
                "http://h/%7",
                "http://h/%zz",
                "http://h/#a#b",
                "http://h:80a/",
                "http://h:80:80/",
                "http://a@b@c/",
                "http://h/[x]",
                "http://[::1/",
                "http://[1:2]/",
                "http://[1::2::3]/",
                "http://[1:2:3:4:5:6:7::8]x/",
                "http://[12345::]/",
                "http://[::1.2.3.256]/",
                "http://[]/",
                "http://[",
            })
    void anythingElseIsNoUri(String text) {
        assertFalse(SubmissionFormats.isUri(text));
    }
}
