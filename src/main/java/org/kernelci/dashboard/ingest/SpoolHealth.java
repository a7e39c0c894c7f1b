package org.kernelci.dashboard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check {@code spool}: the directories can be written and the watcher lives; up when ingestion is off. */
@Readiness
@ApplicationScoped
public class SpoolHealth implements HealthCheck {

    @Inject
    Ingestion ingestion;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("spool")
                .status(ingestion.isHealthy().orElse(true))
                .withData("enabled", ingestion.isHealthy().isPresent())
                .build();
    }
}
