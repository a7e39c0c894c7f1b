package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRuleTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost, true",
        "localhost, LOCALHOST:8080, true",
        "localhost, localhost., true",
        "localhost, evil.localhost, false",
        "localhost, localhost.evil.org, false",
        "[::1], [::1]:8080, true",
        "127.0.0.1, 127.0.0.1:80, true",
        ".kernelci.org, kernelci.org, true",
        ".kernelci.org, api.dashboard.kernelci.org, true",
        ".kernelci.org, evilkernelci.org, false",
        "*, anything.example, true",
        "*, 'two words', false",
        "*, a/b, false",
        "*, '', false",
        "localhost, localhost:x, false",
    })
    void a_host_is_served_when_it_is_on_the_list(String allowed, String header, boolean served) {
        assertEquals(served, new HostRule(List.of(allowed)).allows(header));
    }
}
