package org.kernelci.dashboard.monitoring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Payara's own metrics: memory, collections, threads, classes, processors. An injected registry of the scopes {@code base}
 * and {@code vendor} is the application's and empty, so the server's service is asked, by name because it is no API.
 */
final class ServerRegistries {

    private static final Logger LOG = System.getLogger(ServerRegistries.class.getName());

    /** How the service calls the server itself among its applications. */
    private static final String SERVER = "";

    private ServerRegistries() {}

    /** Empty, with one warning, on a server that has no such service. */
    static Optional<MetricRegistry> ofScope(String scope) {
        try {
            Class<?> type = Class.forName("fish.payara.microprofile.metrics.MetricsService");
            Object service = Class.forName("org.glassfish.internal.api.Globals")
                    .getMethod("get", Class.class)
                    .invoke(null, type);
            Object context = type.getMethod("getContext", String.class).invoke(service, SERVER);
            return Optional.of((MetricRegistry) Class.forName(type.getName() + "$MetricsContext")
                    .getMethod("getOrCreateRegistry", String.class)
                    .invoke(context, scope));
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.log(Level.WARNING, "the server's own metrics of scope " + scope + " are not printed", changed);
            return Optional.empty();
        }
    }
}
