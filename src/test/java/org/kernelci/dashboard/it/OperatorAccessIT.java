package org.kernelci.dashboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.launcher.SharedStack;
import org.kernelci.dashboard.launcher.Stack;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in below /admin, how, and what is written down about it. */
@ExtendWith(SharedStack.class)
class OperatorAccessIT {

    private static final String OPERATOR = Operator.basic("admin", SharedStack.OPERATOR_PASSWORD);
    private static final String VIEWER = Operator.basic("viewer", SharedStack.VIEWER_PASSWORD);
    private static final String LOG_IN =
            "{\"user\": \"admin\", \"password\": \"" + SharedStack.OPERATOR_PASSWORD + "\"}";

    private final Api api;
    private final Database database;

    OperatorAccessIT(Stack stack) {
        api = new Api(stack);
        database = new Database(stack.database().dataSource());
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "audit", "users", "nodes", "cache", "nosuch", ""})
    void nobodyGetsNothingNotEvenWhatDoesNotExist(String path) {
        HttpResponse<String> answer = api.get("/admin/api/" + path);
        assertEquals(401, answer.statusCode());
        assertEquals("{\"error\":\"Please log in.\",\"fields\":{}}", answer.body());
        assertTrue(header(answer, "WWW-Authenticate").startsWith("Basic "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic eHk=", "Basic YQBiOmM=", "Basic !", "Basic", "Bearer", "Bearer wrong", "Digest x", ""})
    void whoeverIsNotKnownIsRefused(String authorization) {
        HttpResponse<String> answer = api.get("/admin/api/session", "Authorization", authorization);
        assertEquals(401, answer.statusCode());
        assertEquals(
                "User, password or token are wrong.", json(answer).path("error").asString());
    }

    @Test
    void aScriptOfAPageGetsNoChallengeThatWouldOpenADialog() {
        HttpResponse<String> answer = api.get("/admin/api/session", "Sec-Fetch-Mode", "cors");
        assertEquals(401, answer.statusCode());
        assertEquals("", header(answer, "WWW-Authenticate"));
    }

    @Test
    void anUnknownPathIsJsonToo() {
        HttpResponse<String> answer = api.get("/admin/api/nosuch", "Authorization", OPERATOR);
        assertEquals(404, answer.statusCode());
        assertEquals("{\"error\":\"There is nothing here.\",\"fields\":{}}", answer.body());
    }

    @Test
    void tokensArePasswordsOfPrograms() {
        HttpResponse<String> answer =
                api.get("/admin/api/session", "Authorization", "Bearer " + SharedStack.OPERATOR_TOKEN);
        assertEquals("{\"user\":\"ci\",\"role\":\"operator\",\"csrfToken\":null,\"expiresAt\":null}", answer.body());
    }

    @Test
    void aViewerReadsButChangesNothing() {
        assertEquals(200, api.get("/admin/api/users", "Authorization", VIEWER).statusCode());
        HttpResponse<String> answer =
                api.send("POST", "/admin/api/users", "{\"name\":\"otto\"}", "Authorization", VIEWER);
        assertEquals(403, answer.statusCode());
        assertEquals(
                "Your role does not allow this.", json(answer).path("error").asString());
        JsonNode entry = newestChange("viewer");
        assertEquals("POST", entry.path("method").asString());
        assertEquals("users", entry.path("path").asString());
        assertEquals("{\"name\":\"otto\"}", entry.path("body").asString());
        assertEquals(403, entry.path("status").asInt());
    }

    @Test
    void theReadApiDoesNotKnowTheOperatorsPaths() {
        assertEquals(404, api.get("/api/audit", "Authorization", OPERATOR).statusCode());
        assertEquals(404, api.get("/api/session", "Authorization", OPERATOR).statusCode());
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        for (String path : new String[] {"/admin/", "/admin/login.html", "/admin/api/session", "/admin/nosuch"}) {
            String policy = header(api.get(path), "Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), path + ": " + policy);
            assertFalse(policy.contains("unsafe"), policy);
        }
    }

    @Test
    void otherSitesScriptsGetNoPermission() {
        HttpResponse<String> answer =
                api.get("/admin/api/session", "Origin", "https://dashboard.example", "Authorization", OPERATOR);
        assertEquals(200, answer.statusCode());
        assertEquals("", header(answer, "access-control-allow-origin"));
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @Test
    void thePageLeadsToTheLoginUntilThereIsASession() {
        HttpResponse<String> answer = api.get("/admin/");
        assertEquals(303, answer.statusCode());
        assertEquals("/admin/login.html", header(answer, "Location"));
        assertEquals(200, api.get("/admin/", "Cookie", logIn()).statusCode());
        assertEquals(303, api.get("/admin/", "Authorization", OPERATOR).statusCode());
    }

    @Test
    void theCookieIsForThisSiteAndBehindTlsForTlsOnly() {
        HttpResponse<String> plain = api.post("/admin/api/session", LOG_IN);
        String attributes = header(plain, "Set-Cookie").replaceFirst("=[^;]+", "");
        assertEquals("kernelci-console;Version=1;Path=/admin;HttpOnly;SameSite=Strict", attributes);
        HttpResponse<String> encrypted = api.send(
                "POST", "/admin/api/session", LOG_IN, "Content-Type", "application/json", "X-Forwarded-Proto", "https");
        assertTrue(header(encrypted, "Set-Cookie").contains(";Secure"));
    }

    @Test
    void aFormOfAnotherSiteCannotLogIn() {
        assertEquals(
                415,
                api.send("POST", "/admin/api/session", LOG_IN, "Content-Type", "text/plain")
                        .statusCode());
    }

    @Test
    void aChangeByASessionNeedsItsToken() {
        String cookie = logIn();
        HttpResponse<String> session = api.get("/admin/api/session", "Cookie", cookie);
        assertEquals("operator", json(session).path("role").asString());
        String token = json(session).path("csrfToken").asString();
        String user = newUser("viewer");

        assertEquals(403, delete(user, cookie, "X-CSRF-Token", "wrong").statusCode());
        HttpResponse<String> refused = delete(user, cookie);
        assertEquals(403, refused.statusCode());
        assertEquals(
                "The header X-CSRF-Token lacks the session's token.",
                json(refused).path("error").asString());
        assertEquals(204, delete(user, cookie, "X-CSRF-Token", token).statusCode());
        assertEquals(404, delete(user, cookie, "X-CSRF-Token", token).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void aPageOfAnotherSiteCannotUseThePasswordThatABrowserRemembers(String origin) {
        String user = newUser("viewer");
        HttpResponse<String> refused =
                api.ask("DELETE", "/admin/api/users/" + user, "Authorization", OPERATOR, "Origin", origin);
        assertEquals(403, refused.statusCode());
        assertEquals(
                "Pages of other sites can't make changes.",
                json(refused).path("error").asString());
        assertEquals(
                204,
                api.ask("DELETE", "/admin/api/users/" + user, "Authorization", OPERATOR, "Origin", api.origin())
                        .statusCode());
    }

    @Test
    void aNameThatNobodyCanHaveIsNobodys() {
        assertEquals(
                404,
                api.ask("DELETE", "/admin/api/users/a%01b", "Authorization", OPERATOR)
                        .statusCode());
    }

    @Test
    void aSessionEndsWithTheLogout() {
        String cookie = logIn();
        String token = json(api.get("/admin/api/session", "Cookie", cookie))
                .path("csrfToken")
                .asString();
        HttpResponse<String> gone = api.ask("DELETE", "/admin/api/session", "Cookie", cookie, "X-CSRF-Token", token);
        assertEquals(204, gone.statusCode());
        assertTrue(header(gone, "Set-Cookie").contains("Max-Age=0"));
        assertEquals(401, api.get("/admin/api/session", "Cookie", cookie).statusCode());
    }

    @Test
    void aSessionEndsWhenItsTimeIsOver() {
        String cookie = logIn();
        database.jdbi().useHandle(handle -> handle.execute("update console_session set expires_at = now()"));
        assertEquals(401, api.get("/admin/api/session", "Cookie", cookie).statusCode());
    }

    @Test
    void aSessionEndsWithItsUsersPasswordOrRole() {
        String user = newUser("operator");
        String first = logIn(user, "a password of twelve");
        assertEquals(200, api.get("/admin/api/session", "Cookie", first).statusCode());
        change(user, "{\"role\": \"viewer\"}");
        assertEquals(401, api.get("/admin/api/session", "Cookie", first).statusCode());
        String second = logIn(user, "a password of twelve");
        change(user, "{\"password\": \"another password\"}");
        assertEquals(401, api.get("/admin/api/session", "Cookie", second).statusCode());
        assertEquals(
                401,
                api.get("/admin/api/session", "Authorization", Operator.basic(user, "a password of twelve"))
                        .statusCode());
        for (int time = 0; time < 2; time++) {
            assertEquals(
                    "viewer",
                    json(api.get("/admin/api/session", "Authorization", Operator.basic(user, "another password")))
                            .path("role")
                            .asString());
        }
    }

    @Test
    void wrongValuesOfAUserAreNamed() {
        HttpResponse<String> answer = api.send(
                "POST", "/admin/api/users", "{\"name\": \"a b\", \"password\": \"short\"}", "Authorization", OPERATOR);
        assertEquals(422, answer.statusCode());
        assertEquals(
                "[\"name\",\"password\",\"role\"]",
                new JsonMapper()
                        .writeValueAsString(json(answer).path("fields").propertyNames().stream()
                                .sorted()
                                .toList()));
        assertEquals(
                400,
                api.send("POST", "/admin/api/users", "[", "Authorization", OPERATOR)
                        .statusCode());
        assertEquals(
                409,
                api.ask("DELETE", "/admin/api/users/admin", "Authorization", OPERATOR)
                        .statusCode());
    }

    @Test
    void passwordsAreNeitherRecordedNorKept() {
        String user = newUser("viewer");
        JsonNode entry = newestChange("admin");
        assertEquals(
                "{\"name\":\"" + user + "\",\"role\":\"viewer\",\"password\":\"***\"}",
                entry.path("body").asString());
        assertEquals(201, entry.path("status").asInt());
        String hash = database.jdbi()
                .withHandle(handle -> handle.createQuery("select password_hash from console_user where name = :name")
                        .bind("name", user)
                        .mapTo(String.class)
                        .one());
        assertTrue(hash.startsWith("PBKDF2WithHmacSHA256:210000:"), hash);
    }

    @Test
    void whoGuessesPasswordsHasToWaitEvenWithTheRightOne() {
        String user = newUser("viewer");
        String wrong = Operator.basic(user, "guess");
        for (int guess = 0; guess < 5; guess++) {
            assertEquals(
                    401, api.get("/admin/api/session", "Authorization", wrong).statusCode());
        }
        String right = Operator.basic(user, "a password of twelve");
        HttpResponse<String> answer = api.get("/admin/api/session", "Authorization", right);
        assertEquals(429, answer.statusCode());
        assertTrue(Integer.parseInt(header(answer, "Retry-After")) <= 60);
        HttpResponse<String> elsewhere =
                api.get("/admin/api/session", "Authorization", right, "X-Forwarded-For", "192.0.2.7");
        assertEquals(200, elsewhere.statusCode());
    }

    @Test
    void aPageThatDoesNotExistIsNamed() {
        HttpResponse<String> answer = api.get("/admin/api/audit?page=0&size=9999", "Authorization", OPERATOR);
        assertEquals(400, answer.statusCode());
        assertEquals(
                "{\"page\":\"must be a whole number from 1 to 1000000\",\"size\":\"must be a whole number from 1 to 200\"}",
                json(answer).path("fields").toString());
    }

    @Test
    void everyServerIsListedAsLongAsItRuns() {
        JsonNode nodes = json(api.get("/admin/api/nodes", "Authorization", VIEWER));
        assertTrue(nodes.path("total").asInt() >= 1, nodes::toString);
        assertTrue(nodes.path("items").path(0).path("alive").asBoolean(), nodes::toString);
    }

    private String logIn() {
        return logIn("admin", SharedStack.OPERATOR_PASSWORD);
    }

    private String logIn(String user, String password) {
        HttpResponse<String> answer =
                api.post("/admin/api/session", "{\"user\": \"" + user + "\", \"password\": \"" + password + "\"}");
        assertEquals(200, answer.statusCode(), answer::body);
        return header(answer, "Set-Cookie").replaceFirst(";.*", "");
    }

    private String newUser(String role) {
        String name = "user-" + UUID.randomUUID();
        HttpResponse<String> answer = api.send(
                "POST",
                "/admin/api/users",
                "{\"name\": \"" + name + "\", \"role\": \"" + role + "\", \"password\": \"a password of twelve\"}",
                "Authorization",
                OPERATOR);
        assertEquals(201, answer.statusCode(), answer::body);
        return name;
    }

    private void change(String user, String change) {
        HttpResponse<String> answer = api.send("PUT", "/admin/api/users/" + user, change, "Authorization", OPERATOR);
        assertEquals(204, answer.statusCode(), answer::body);
    }

    private HttpResponse<String> delete(String user, String cookie, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api.ask("DELETE", "/admin/api/users/" + user, all);
    }

    private JsonNode newestChange(String user) {
        return json(api.get("/admin/api/audit?size=1&user=" + user, "Authorization", VIEWER))
                .path("items")
                .path(0);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
