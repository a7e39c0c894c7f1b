package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kernelci.dashboard.config.AdminSettings.Account;

class AdminSettingsTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void thereIsNoOperatorUnlessOneIsConfigured() {
        assertFalse(read(Map.of()).hasOperator());
        assertFalse(read(Map.of("VIEWER_PASSWORD", "long enough")).hasOperator());
        assertFalse(
                read(Map.of("ADMIN_TOKENS", "[\"ci:viewer:" + DIGEST + "\"]")).hasOperator());
        assertTrue(
                read(Map.of("ADMIN_TOKENS", "[\"ci:operator:" + DIGEST + "\"]")).hasOperator());
        AdminSettings settings = read(Map.of("ADMIN_PASSWORD", "long enough"));
        assertTrue(settings.hasOperator());
        assertEquals(List.of(new Account("admin", "operator", "long enough")), settings.accounts());
    }

    @Test
    void aPasswordNeverShows() {
        assertFalse(read(Map.of("ADMIN_PASSWORD", "long enough")).toString().contains("long enough"));
    }

    @Test
    void everyMistakeIsNamedWithoutTheSecret() {
        Variables variables = variables(Map.of(
                "ADMIN_PASSWORD", "short",
                "VIEWER_PASSWORD", "long enough",
                "VIEWER_USER", "admin",
                "ADMIN_TOKENS", "[\"ci:operator:plain\"]",
                "ADMIN_SESSION_HOURS", "0"));
        AdminSettings.from(variables);
        assertEquals(
                List.of(
                        "ADMIN_PASSWORD: expected at least 8 characters",
                        "VIEWER_USER: must differ from ADMIN_USER",
                        "ADMIN_TOKENS: expected NAME:ROLE:SHA256, with role viewer or operator, each",
                        "ADMIN_SESSION_HOURS: expected a whole number from 1 to 720, got \"0\""),
                variables.problems());
    }

    private static AdminSettings read(Map<String, String> values) {
        Variables variables = variables(values);
        AdminSettings settings = AdminSettings.from(variables);
        assertEquals(List.of(), variables.problems());
        return settings;
    }

    private static Variables variables(Map<String, String> values) {
        return new Variables(name -> Optional.ofNullable(values.get(name)));
    }
}
