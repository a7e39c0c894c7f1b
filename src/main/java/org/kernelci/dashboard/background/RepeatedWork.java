package org.kernelci.dashboard.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** One thread that repeats a step: at once while there is work, after a pause when there is none, after growing pauses on failure. */
public final class RepeatedWork {

    private static final Logger LOG = System.getLogger(RepeatedWork.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private final String name;
    private final Step step;
    private final Duration idlePause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private RepeatedWork(String name, Step step, Duration idlePause, ThreadFactory threads) {
        this.name = name;
        this.step = step;
        this.idlePause = idlePause;
        this.thread = threads.newThread(this::repeat);
    }

    /** Starts the thread; {@code name} is what log lines call the work. */
    public static RepeatedWork start(String name, Duration idlePause, ThreadFactory threads, Step step) {
        RepeatedWork work = new RepeatedWork(name, step, idlePause, threads);
        work.thread.start();
        return work;
    }

    /** False once a stop was asked for: a long step looks here to end early. */
    public boolean isWanted() {
        return stopping.getCount() > 0;
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Asks the step to end and waits for it, at most half a minute. The thread is not interrupted: a transaction is not torn. */
    public void stop() {
        stopping.countDown();
        try {
            thread.join(STOP_TIMEOUT.toMillis());
            if (thread.isAlive()) {
                LOG.log(Level.WARNING, "{0} did not stop within {1} s", name, STOP_TIMEOUT.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        Duration failurePause = idlePause;
        while (isWanted()) {
            try {
                boolean worked = step.run(this);
                failurePause = idlePause;
                if (!worked) {
                    rest(idlePause);
                }
            } catch (Exception failure) {
                LOG.log(Level.WARNING, name + " failed, next try in " + failurePause.toMillis() + " ms", failure);
                rest(failurePause);
                Duration longer = failurePause.multipliedBy(2);
                failurePause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        }
    }

    private void rest(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "{0} stops", name);
            }
        } catch (InterruptedException interrupted) {
            // the container takes its threads back without asking stop(): end like after a stop
            stopping.countDown();
        }
    }

    /** What is repeated. */
    @FunctionalInterface
    public interface Step {

        /** Does one helping of work; true when there may be more, false when there was nothing to do. */
        boolean run(RepeatedWork work) throws Exception;
    }
}
