package org.kernelci.dashboard.config;

import java.util.List;

/**
 * Where Prometheus finds this server's metrics (conventions 17.1).
 *
 * @param enabled whether they are served at all; they are counted in any case
 * @param address to listen on
 * @param port a port of its own, so that the port of the API shows none of it
 */
public record MonitoringSettings(boolean enabled, String address, int port) {

    private static final Variable<Boolean> ENABLED = Variable.of(
            "PROMETHEUS_METRICS_ENABLED",
            Form.FLAG,
            "false",
            "whether metrics are served, on every path of a port of their own");
    private static final Variable<String> ADDRESS =
            Variable.of("PROMETHEUS_METRICS_ADDRESS", Form.TEXT, "0.0.0.0", "address where they are served");
    private static final Variable<Integer> PORT =
            Variable.of("PROMETHEUS_METRICS_PORT", Form.PORT, "8001", "port where they are served");

    static final List<Variable<?>> VARIABLES = List.of(ENABLED, ADDRESS, PORT);

    static MonitoringSettings from(Variables variables) {
        return new MonitoringSettings(variables.get(ENABLED), variables.get(ADDRESS), variables.get(PORT));
    }
}
