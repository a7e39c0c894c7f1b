package org.kernelci.dashboard.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.kernelci.dashboard.background.RepeatedWork;

/**
 * How a server leaves without a failed request. {@code start.sh} tells it by files in the server's own directory:
 * {@code leave}, then it calls itself not ready and still answers; {@code close}, then new requests get status 503, which
 * a proxy takes to another server, and the file {@code idle} appears when the last of the others has its answer.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Departure {

    private static final Logger LOG = System.getLogger(Departure.class.getName());
    private static final String DIRECTORY = "dashboard.departure";
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Resource
    ManagedThreadFactory threads;

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean leaving;
    private volatile boolean closed;
    private RepeatedWork work;

    @PostConstruct
    void watch() {
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

    /** Whether proxies should send no more requests. */
    public boolean isLeaving() {
        return leaving;
    }

    /** False when the request came too late; true has to be followed by {@link #leave}. */
    public boolean enter() {
        underWay.incrementAndGet();
        if (closed) {
            underWay.decrementAndGet();
            return false;
        }
        return true;
    }

    public void leave() {
        underWay.decrementAndGet();
    }

    private boolean look(Path signs) throws IOException {
        if (!leaving && Files.exists(signs.resolve("leave"))) {
            leaving = true;
            LOG.log(Level.INFO, "leaving: not ready for more requests");
        }
        if (!closed && Files.exists(signs.resolve("close"))) {
            closed = true;
            LOG.log(Level.INFO, "leaving: new requests are refused, {0} are under way", underWay.get());
        }
        if (closed && underWay.get() == 0 && Files.notExists(signs.resolve("idle"))) {
            Files.createFile(signs.resolve("idle"));
        }
        return false;
    }
}
