package org.kernelci.dashboard.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kernelci.dashboard.config.ListingSettings;

@ExtendWith(ArquillianExtension.class)
class ConfigurationIT {

    @Inject
    ListingSettings listings;

    @Test
    void anUnsetVariableHasItsDefault() {
        assertEquals(30, listings.originIntervalDays());
    }
}
