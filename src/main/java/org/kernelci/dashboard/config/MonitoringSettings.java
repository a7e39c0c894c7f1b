package org.kernelci.dashboard.config;

/**
 * Where Prometheus finds this server's metrics (conventions 17.1).
 *
 * @param enabled whether they are served at all; they are counted in any case
 * @param address to listen on
 * @param port a port of its own, so that the port of the API shows none of it
 */
public record MonitoringSettings(boolean enabled, String address, int port) {

    static MonitoringSettings from(Variables variables) {
        return new MonitoringSettings(
                variables.flag("PROMETHEUS_METRICS_ENABLED", false),
                variables.text("PROMETHEUS_METRICS_ADDRESS", "0.0.0.0"),
                variables.integer("PROMETHEUS_METRICS_PORT", 8001, 1, 65_535));
    }
}
