package org.kernelci.dashboard.config;

/**
 * Where the hardware registry comes from (operations 7).
 *
 * @param index path or http(s) URL of the index document
 */
public record HardwareRegistrySettings(String index) {

    private static final String VARIABLE = "HARDWARE_REGISTRY_INDEX_URL";

    private static final String PIPELINE =
            "https://raw.githubusercontent.com/kernelci/kernelci-pipeline/main/config/hardware_registry/index.yaml";

    static HardwareRegistrySettings from(Variables variables) {
        String index = variables.text(VARIABLE, PIPELINE);
        if (index.contains("://") && !index.matches("(?i)https?://[^/].*")) {
            variables.refuse(VARIABLE, "expected a path or an http or https URL, got \"" + index + "\"");
        }
        return new HardwareRegistrySettings(index);
    }
}
