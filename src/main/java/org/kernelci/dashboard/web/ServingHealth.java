package org.kernelci.dashboard.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check "serving": false until the application has started, and from the moment that it is about to stop. */
@Readiness
@ApplicationScoped
public class ServingHealth implements HealthCheck {

    @Inject
    Presence presence;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("serving").status(presence.isServing()).build();
    }
}
