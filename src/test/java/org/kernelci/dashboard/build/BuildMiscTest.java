package org.kernelci.dashboard.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.persistence.Jsonb;

class BuildMiscTest {

    @Test
    void an_object_is_delivered_as_it_is() {
        assertEquals(new Jsonb("{\"lab\": \"x\"}"), BuildMisc.delivered(new Jsonb("{\"lab\": \"x\"}")));
    }

    @Test
    void a_string_that_holds_json_is_delivered_as_what_it_holds() {
        assertEquals(new Jsonb("[{\"a\":1}]"), BuildMisc.delivered(new Jsonb("\"[{\\\"a\\\":1}]\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1]", "5", "true", "null", "\"plain\"", "\"\"", "\"{\\\"a\\\":\"", "\"\\\"\\\\ud800\\\"\""})
    void anything_else_is_null(String stored) {
        assertNull(BuildMisc.delivered(new Jsonb(stored)));
    }

    @Test
    void nothing_stored_is_null() {
        assertNull(BuildMisc.delivered(null));
    }
}
