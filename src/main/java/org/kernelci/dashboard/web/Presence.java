package org.kernelci.dashboard.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether this server takes requests. It doesn't before the application has started, because the server opens its port
 * earlier; it still does while it says that it leaves, and no longer once it is closed. {@link Departure} moves it on.
 */
@ApplicationScoped
public class Presence {

    /** In their order; none is entered twice. */
    enum Stage {
        ARRIVING,
        SERVING,
        LEAVING,
        CLOSED
    }

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Stage stage = Stage.ARRIVING;

    /** Whether proxies should send requests. */
    boolean isServing() {
        return stage == Stage.SERVING;
    }

    Stage stage() {
        return stage;
    }

    void become(Stage next) {
        if (next.compareTo(stage) > 0) {
            stage = next;
        }
    }

    /** False when the request came too early or too late; true has to be followed by {@link #leave}. */
    boolean enter() {
        // counted first, so that nobody who looks for the last request after the closing misses one
        underWay.incrementAndGet();
        if (stage == Stage.ARRIVING || stage == Stage.CLOSED) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        underWay.decrementAndGet();
    }

    int underWay() {
        return underWay.get();
    }
}
