package org.kernelci.dashboard.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import org.kernelci.dashboard.persistence.Database;

/** A run that holds its work: it has a record, and somebody is about to perform it. */
public final class Started {

    private static final Logger LOG = System.getLogger(Started.class.getName());

    private static final int LONGEST_MESSAGE = 4_000;

    private final long id;
    private final Work work;
    private final Recording recording;

    Started(long id, Work work, Database database, Clock clock, ThreadFactory threads) {
        this.id = id;
        this.work = work;
        this.recording = new Recording(id, database, clock, work.timeLimit(), threads);
    }

    /** Number of the run's record. */
    public long id() {
        return id;
    }

    public Work work() {
        return work;
    }

    /**
     * Runs the task on this thread and records how it goes and ends. Nothing that the task throws gets out.
     *
     * @param shown is told everything too, as a terminal wants to
     */
    public RunEnd perform(Progress shown) {
        recording.begin(shown);
        RunEnd end = ended();
        return recording.end(end);
    }

    /** Asks for the end of this run from within this process. */
    public void cancel(String reason) {
        recording.cancel(reason);
    }

    private RunEnd ended() {
        try {
            Outcome outcome = work.task().perform(work.arguments(), recording);
            return new RunEnd(outcome.state(), oneLine(outcome.message()));
        } catch (RunCancelled cancelled) {
            return cancelledEnd();
        } catch (TaskFailure failure) {
            LOG.log(Level.WARNING, "run {0} of {1} failed: {2}", id, work.name(), failure.getMessage());
            return failedEnd(failure);
        } catch (Exception | Error failure) {
            LOG.log(Level.ERROR, "run " + id + " of " + work.name() + " failed", failure);
            return failedEnd(failure);
        }
    }

    private RunEnd cancelledEnd() {
        return new RunEnd(
                recording.isOverdue() ? RunState.FAILED : RunState.CANCELLED,
                recording.cancelReason().orElse("cancelled"));
    }

    /** Work that was asked to end may do so by any failure, such as an interrupted wait. */
    private RunEnd failedEnd(Throwable failure) {
        String message = reason(failure);
        return recording
                .cancelReason()
                .map(why -> new RunEnd(
                        recording.isOverdue() ? RunState.FAILED : RunState.CANCELLED, oneLine(why + ": " + message)))
                .orElse(new RunEnd(RunState.FAILED, oneLine(message)));
    }

    /** The database's own words: around them is the whole statement with all its values. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return "database: " + cause.getMessage();
            }
        }
        boolean telling = failure instanceof TaskFailure && failure.getMessage() != null;
        return telling ? failure.getMessage() : failure.toString();
    }

    private static String oneLine(String message) {
        String line = String.valueOf(message)
                .replace('\0', ' ')
                .replaceAll("\\s*[\r\n]+\\s*", " ")
                .strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
    }
}
