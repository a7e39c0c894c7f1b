package org.kernelci.dashboard.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check "serving": false from the moment that the server is about to stop. */
@Readiness
@ApplicationScoped
public class ServingHealth implements HealthCheck {

    @Inject
    Departure departure;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("serving")
                .status(!departure.isLeaving())
                .build();
    }
}
