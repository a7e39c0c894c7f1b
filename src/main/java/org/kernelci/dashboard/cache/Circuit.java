package org.kernelci.dashboard.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Leaves a failing service alone: after a failure one call in every pause tries it, until one succeeds. */
public final class Circuit {

    private static final Logger LOG = System.getLogger(Circuit.class.getName());

    private final String service;
    private final long pause;
    private final LongSupplier nanoTime;
    private final AtomicBoolean open = new AtomicBoolean();
    private final AtomicLong nextTry = new AtomicLong();

    /** @param service named in the log lines, one at each change of state */
    public Circuit(String service, Duration pause, LongSupplier nanoTime) {
        this.service = service;
        this.pause = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether the service failed when it was last asked. */
    public boolean isOpen() {
        return open.get();
    }

    /** Whether the caller may try, and then has to report how it went. */
    public boolean permits() {
        if (!open.get()) {
            return true;
        }
        long due = nextTry.get();
        long now = nanoTime.getAsLong();
        return now - due >= 0 && nextTry.compareAndSet(due, now + pause);
    }

    public void succeeded() {
        if (open.compareAndSet(true, false)) {
            LOG.log(Level.INFO, "{0} works again", service);
        }
    }

    public void failed(Exception failure) {
        nextTry.set(nanoTime.getAsLong() + pause);
        if (open.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "{0} fails, work goes on without it: {1}", service, failure.getMessage());
        }
    }
}
