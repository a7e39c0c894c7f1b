package org.kernelci.dashboard.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check "database": does a short query come back in time? */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final Logger LOG = System.getLogger(DatabaseHealth.class.getName());

    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Inject
    Database database;

    @Resource
    ManagedExecutorService executor;

    private Future<?> attempt;
    private boolean down;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            attempt().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            note(false, "answers again");
            return true;
        } catch (ExecutionException failed) {
            note(true, firstLine(failed.getCause()));
        } catch (TimeoutException late) {
            note(true, "no answer within " + LIMIT.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /**
     * Asks on another thread, because a lost network holds the driver far beyond the limit. While an attempt hangs no
     * second one is made, so that frequent checks don't use up threads and connections.
     */
    private synchronized Future<?> attempt() {
        if (attempt == null || attempt.isDone()) {
            attempt = executor.submit(() -> database.query(
                    "persistence/alive", query -> query.mapTo(Integer.class).one()));
        }
        return attempt;
    }

    /** Logs changes only: health is asked every few seconds. */
    private synchronized void note(boolean nowDown, String what) {
        if (nowDown != down) {
            LOG.log(nowDown ? Level.WARNING : Level.INFO, "database health: {0}", what);
            down = nowDown;
        }
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
