package org.kernelci.dashboard.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String CLIENT = "198.51.100.7";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.18.0.1", "192.168.0.9", "::1", "fd00:1::2"})
    void aProxyOfAPrivateNetworkNamesTheClient(String proxy) {
        assertEquals(CLIENT, Login.address(request(proxy, "203.0.113.9, " + CLIENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.20", "172.32.0.1", "2001:db8::1"})
    void whoeverComesFromOutsideCannotNameAnotherAddress(String sender) {
        assertEquals(sender, Login.address(request(sender, CLIENT)));
    }

    @Test
    void theProxysOwnLineCountsNotTheClients() {
        assertEquals(CLIENT, Login.address(request("127.0.0.1", "203.0.113.9", CLIENT)));
    }

    @Test
    void withoutAProxyItIsTheSender() {
        assertEquals("127.0.0.1", Login.address(request("127.0.0.1")));
        assertEquals("127.0.0.1", Login.address(request("127.0.0.1", " ")));
    }

    private static HttpServletRequest request(String sender, String... forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                LoginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getRemoteAddr" -> sender;
                    case "getHeaders" -> Collections.enumeration(List.of(forwarded));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
