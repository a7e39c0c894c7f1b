package org.kernelci.dashboard.config;

import java.util.List;
import java.util.Optional;

/**
 * Where the hardware registry comes from (operations 7).
 *
 * @param index path or http(s) URL of the index document
 */
public record HardwareRegistrySettings(String index) {

    static final String PIPELINE =
            "https://raw.githubusercontent.com/kernelci/kernelci-pipeline/main/config/hardware_registry/index.yaml";

    private static final Variable<String> INDEX = Variable.of(
            "HARDWARE_REGISTRY_INDEX_URL",
            Form.of("path or URL", "a path or an http or https URL", text -> Optional.of(text)
                    .filter(index -> !index.contains("://") || index.matches("(?i)https?://[^/].*"))),
            PIPELINE,
            "the hardware registry's index");

    static final List<Variable<?>> VARIABLES = List.of(INDEX);

    static HardwareRegistrySettings from(Variables variables) {
        return new HardwareRegistrySettings(variables.get(INDEX));
    }
}
