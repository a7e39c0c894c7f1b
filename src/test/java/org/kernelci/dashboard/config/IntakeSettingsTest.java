package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeSettingsTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OTHER = "fedcba9876543210".repeat(4);

    @Test
    void tokensAreHashesBehindTheirOrigins() {
        Variables variables = variables("maestro:" + HASH + ",\n maestro:" + OTHER.toUpperCase(Locale.ROOT));
        IntakeSettings settings = IntakeSettings.from(variables);
        assertEquals(List.of(), variables.problems());
        assertTrue(settings.enabled());
        assertEquals(Map.of(HASH, "maestro", OTHER, "maestro"), settings.origins());
    }

    @Test
    void withoutTokensTheIntakeIsOff() {
        assertFalse(IntakeSettings.from(variables("")).enabled());
    }

    @Test
    void anEntryThatIsNoHashIsRefusedWithoutShowingIt() {
        Variables variables = variables("maestro:" + HASH + ",other:secret");
        IntakeSettings.from(variables);
        assertEquals(
                List.of("INGEST_TOKENS: entry 2 is not origin:SHA-256 in 64 hexadecimal digits"), variables.problems());
    }

    @Test
    void oneTokenForTwoOriginsIsRefused() {
        Variables variables = variables("a:" + HASH + ",b:" + HASH);
        IntakeSettings.from(variables);
        assertEquals(List.of("INGEST_TOKENS: one token for two origins, a and b"), variables.problems());
    }

    @Test
    void tokensNeedASpool() {
        Variables variables =
                new Variables(name -> Optional.of("a:" + HASH).filter(any -> name.equals("INGEST_TOKENS")));
        IntakeSettings.from(variables);
        assertEquals(
                List.of("INGEST_TOKENS: submissions need a spool, set INGEST_SPOOL_DIR too"), variables.problems());
    }

    private static Variables variables(String tokens) {
        Map<String, String> values = Map.of("INGEST_TOKENS", tokens, "INGEST_SPOOL_DIR", "/spool");
        return new Variables(name -> Optional.ofNullable(values.get(name)));
    }
}
