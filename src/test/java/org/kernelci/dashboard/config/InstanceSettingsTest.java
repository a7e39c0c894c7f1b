package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstanceSettingsTest {

    @Test
    void productionMailsReportsAndKeepsItsData() {
        InstanceSettings settings = InstanceSettings.from(variables("Production"));

        assertEquals(InstanceSettings.Kind.PRODUCTION, settings.kind());
        assertTrue(settings.mailsReports());
        assertFalse(settings.mayClearData());
    }

    @Test
    void anInstallationThatDoesNotSayWhatItIsMailsNobodyAndKeepsItsData() {
        InstanceSettings settings = InstanceSettings.from(variables(""));

        assertEquals(InstanceSettings.Kind.STAGING, settings.kind());
        assertFalse(settings.mailsReports());
        assertFalse(settings.mayClearData());
    }

    @Test
    void anotherValueIsRefusedWithTheAcceptedOnes() {
        Variables variables = variables("prod");
        InstanceSettings.from(variables);

        assertEquals(
                List.of("INSTANCE: expected one of production, staging, development, got \"prod\""),
                variables.problems());
    }

    private static Variables variables(String instance) {
        return new Variables(
                name -> Optional.ofNullable(Map.of("INSTANCE", instance).get(name)));
    }
}
