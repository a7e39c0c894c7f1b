package org.kernelci.dashboard.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    private static final AnswerKey KEY = new AnswerKey("GET", "http://h:80/api/tree/?a=1&b=2", "*/*", "");

    @Test
    void every_part_and_the_order_of_parameters_make_another_key() {
        List<AnswerKey> keys = List.of(
                KEY,
                KEY.forMethod("HEAD"),
                new AnswerKey("GET", "http://h:80/api/tree/?b=2&a=1", "*/*", ""),
                new AnswerKey("GET", KEY.url(), "", "*/*"),
                new AnswerKey("GET", KEY.url(), "text/html", ""),
                new AnswerKey("GET", KEY.url(), "*/*", "Bearer x"));
        Set<String> names = new HashSet<>();
        keys.forEach(key -> names.add(text(key)));
        assertEquals(keys.size(), names.size());
    }

    @Test
    void equal_requests_have_one_key_in_a_space_of_our_own() {
        String name = text(new AnswerKey("GET", "http://h:80/api/tree/?a=1&b=2", "*/*", ""));
        assertEquals(text(KEY), name);
        assertTrue(name.matches("kernelci-dashboard:answer:2:[0-9a-f]{64}"), name);
    }

    @Test
    void a_request_counts_with_its_query_as_sent() {
        HttpServletRequest request = request("a=%7b%7D+x&a", Map.of("Accept", "*/*", "Authorization", "Bearer x"));
        assertEquals(
                new AnswerKey("GET", "http://h:8080/api/build/a%3Ab?a=%7b%7D+x&a", "*/*", "Bearer x"),
                AnswerKey.of(request));
        assertEquals(
                new AnswerKey("GET", "https://h:8080/api/build/a%3Ab", "", ""),
                AnswerKey.of(request(null, Map.of("X-Forwarded-Proto", "https", "Cookie", "c", "Origin", "o"))));
    }

    private static HttpServletRequest request(String query, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AnswerKeyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getScheme" -> "http";
                    case "getServerName" -> "h";
                    case "getServerPort" -> 8080;
                    case "getRequestURI" -> "/api/build/a%3Ab";
                    case "getQueryString" -> query;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey(arguments[0])
                                        ? List.of(headers.get(arguments[0]))
                                        : List.<String>of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static String text(AnswerKey key) {
        return new String(key.bytes(), StandardCharsets.US_ASCII);
    }
}
