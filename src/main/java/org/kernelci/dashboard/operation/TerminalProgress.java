package org.kernelci.dashboard.operation;

import java.io.PrintStream;
import java.util.OptionalLong;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;

/**
 * Progress of a command: lines on standard output, warnings on standard error; on a terminal also a bar below them,
 * elsewhere a line for each tenth of the work. Thread-safe.
 */
final class TerminalProgress implements Progress {

    private static final int BAR = 40;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private volatile boolean cancelled;
    private long total;
    private long done;
    private long drawn;
    private int tenths;
    private boolean barShown;

    TerminalProgress(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Lets the task end at its next step. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public synchronized void total(long steps) {
        total = steps;
        draw(true);
    }

    @Override
    public synchronized void advance(long steps) {
        done += steps;
        draw(done >= total);
    }

    @Override
    public void count(String name, long more) {
        // what a command counted is in its lines
    }

    @Override
    public synchronized void message(String line) {
        clear();
        out.println(line);
        draw(true);
    }

    @Override
    public synchronized void warning(String line) {
        clear();
        err.println(line);
        draw(true);
    }

    @Override
    public void checkCancelled() throws RunCancelled {
        if (cancelled) {
            throw new RunCancelled();
        }
    }

    @Override
    public OptionalLong run() {
        return OptionalLong.empty();
    }

    /** Removes the bar. */
    synchronized void close() {
        clear();
        total = 0;
    }

    private void draw(boolean now) {
        if (total <= 0) {
            return;
        }
        if (!terminal) {
            line();
            return;
        }
        long time = System.nanoTime();
        if (now || time - drawn >= REDRAW_NANOS) {
            drawn = time;
            barShown = true;
            int filled = (int) (share() * BAR);
            err.print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + figures() + " ");
            err.flush();
        }
    }

    private void line() {
        int reached = (int) (share() * 10);
        if (reached > tenths) {
            tenths = reached;
            err.println(figures());
        }
    }

    private String figures() {
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        return (int) (share() * 100) + "% (" + Math.min(done, total) + " of " + total + ") " + seconds + " s";
    }

    private double share() {
        return Math.min(1, (double) done / total);
    }

    private void clear() {
        if (barShown) {
            // to the line's start, and erase it
            err.print("\r\u001b[K");
            err.flush();
            barShown = false;
        }
    }
}
