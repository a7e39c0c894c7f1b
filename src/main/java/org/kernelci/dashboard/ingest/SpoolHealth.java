package org.kernelci.dashboard.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check {@code spool}: the directories can be written and the watcher lives; up when ingestion is off, down until that
 * is known. It asks nothing of the container, which answers calls of its beans during the start with failures.
 */
@Readiness
@ApplicationScoped
public class SpoolHealth implements HealthCheck {

    private volatile Supplier<Optional<Boolean>> health;

    /** @param health nothing when ingestion is off; otherwise whether all is well */
    void watch(Supplier<Optional<Boolean>> health) {
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        Supplier<Optional<Boolean>> known = health;
        Optional<Boolean> state = known == null ? Optional.of(false) : known.get();
        return HealthCheckResponse.named("spool")
                .status(state.orElse(true))
                .withData("enabled", state.isPresent())
                .build();
    }
}
