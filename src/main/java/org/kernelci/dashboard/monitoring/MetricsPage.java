package org.kernelci.dashboard.monitoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.kernelci.dashboard.config.MonitoringSettings;

/**
 * The page that Prometheus scrapes, on a port of its own (conventions 17.1). It answers on every path, as the page that it
 * takes the place of; the usual one is {@code /metrics}.
 */
@Startup
@Singleton
@DependsOn("ConfigurationCheck")
public class MetricsPage {

    private static final Logger LOG = System.getLogger(MetricsPage.class.getName());
    private static final int WAITING_CONNECTIONS = 16;

    @Inject
    MonitoringSettings settings;

    @Inject
    Meters meters;

    @Inject
    MetricRegistry application;

    @Resource
    ManagedExecutorService executor;

    private PrometheusRegistry registry;
    private HttpServer server;

    @PostConstruct
    void open() {
        if (!settings.enabled()) {
            return;
        }
        registry = meters.buckets().getPrometheusRegistry();
        registry.register(new MicroProfileMetrics(application, ""));
        for (String scope : List.of(MetricRegistry.BASE_SCOPE, MetricRegistry.VENDOR_SCOPE)) {
            ServerRegistries.ofScope(scope).ifPresent(own -> registry.register(new MicroProfileMetrics(own, scope)));
        }
        InetSocketAddress address = new InetSocketAddress(settings.address(), settings.port());
        try {
            server = HttpServer.create(address, WAITING_CONNECTIONS);
        } catch (IOException taken) {
            String problem = "cannot serve metrics on " + address + ": " + taken.getMessage();
            LOG.log(Level.ERROR, problem);
            throw new IllegalStateException(problem, taken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(executor);
        server.start();
        LOG.log(Level.INFO, "metrics are served on {0}", address);
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            ExpositionFormatWriter writer = ExpositionFormats.init()
                    .findWriter(exchange.getRequestHeaders().getFirst("Accept"));
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            writer.write(page, registry.scrape());
            exchange.getResponseHeaders().set("Content-Type", writer.getContentType());
            exchange.sendResponseHeaders(200, head ? -1 : page.size());
            if (!head) {
                page.writeTo(exchange.getResponseBody());
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the metrics could not be printed", failure);
            throw failure;
        }
    }
}
