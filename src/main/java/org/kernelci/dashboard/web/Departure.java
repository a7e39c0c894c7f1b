package org.kernelci.dashboard.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.web.Presence.Stage;

/**
 * How a server comes and leaves without a failed request: it serves from the time that the schema is there. {@code start.sh} tells it by files in the server's own directory:
 * {@code leave}, then it calls itself not ready and still answers; {@code close}, then new requests get status 503, which
 * a proxy takes to another server, and the file {@code idle} appears when the last of the others has its answer.
 */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Departure {

    private static final Logger LOG = System.getLogger(Departure.class.getName());
    private static final String DIRECTORY = "dashboard.departure";
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Presence presence;

    private RepeatedWork work;

    @PostConstruct
    void watch() {
        presence.become(Stage.SERVING);
        String directory = System.getProperty(DIRECTORY);
        if (directory != null) {
            Path signs = Path.of(directory);
            work = RepeatedWork.start("watching for a departure", PAUSE, threads, current -> look(signs));
        }
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private boolean look(Path signs) throws IOException {
        if (presence.stage() == Stage.SERVING && Files.exists(signs.resolve("leave"))) {
            presence.become(Stage.LEAVING);
            LOG.log(Level.INFO, "leaving: not ready for more requests");
        }
        if (presence.stage() != Stage.CLOSED && Files.exists(signs.resolve("close"))) {
            presence.become(Stage.CLOSED);
            LOG.log(Level.INFO, "leaving: new requests are refused, {0} are under way", presence.underWay());
        }
        if (presence.stage() == Stage.CLOSED && presence.underWay() == 0 && Files.notExists(signs.resolve("idle"))) {
            Files.createFile(signs.resolve("idle"));
        }
        return false;
    }
}
