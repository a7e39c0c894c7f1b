package org.kernelci.dashboard.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MaskedBodyTest {

    @Test
    void whateverIsNamedLikeASecretLosesItsValue() {
        assertEquals(
                "{\"user\":\"anna\",\"newPassword\":\"***\",\"more\":[{\"csrfToken\":\"***\",\"size\":1}]}",
                masked(
                        "{\"user\": \"anna\", \"newPassword\": {\"a\": 1}, \"more\": [{\"csrfToken\": 7, \"size\": 1}]}"));
    }

    @Test
    void textsThatTheDatabaseRefusesAndLongOnesAreCut() {
        assertEquals("{\"name\":\"ab\"}", masked("{\"name\": \"a\\u0000b\"}"));
        assertEquals(2_001, masked("[\"" + "x".repeat(5_000) + "\"]").length());
    }

    private static String masked(String json) {
        return MaskedBody.of(new JsonMapper().readTree(json));
    }
}
