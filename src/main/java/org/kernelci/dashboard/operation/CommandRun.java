package org.kernelci.dashboard.operation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.AlreadyRunning;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.Runs;
import org.kernelci.dashboard.run.Started;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.Work;

/**
 * One run of a task from the command line, recorded like those of the servers. So the console shows it, can end it, and
 * nobody runs the same beside it. A database that can't record runs, because it is away or has no tables yet, keeps no
 * command from being tried.
 */
final class CommandRun {

    private static final Logger LOG = System.getLogger(CommandRun.class.getName());

    private CommandRun() {}

    static Outcome perform(Task task, Arguments arguments, Database database, Clock clock, Progress shown)
            throws TaskFailure, RunCancelled {
        Witness witness = new Witness(task);
        Started run;
        try {
            run = Runs.ofCommandLine(database, clock)
                    .begin(Work.byHand(witness, arguments, System.getProperty("user.name")));
        } catch (AlreadyRunning other) {
            throw new TaskFailure(other.getMessage(), other);
        } catch (JdbiException unrecorded) {
            LOG.log(Level.DEBUG, "this run has no record", unrecorded);
            return task.perform(arguments, shown);
        }
        run.perform(shown);
        return witness.outcome();
    }

    /** Keeps what the record has in one line only: the whole failure. */
    private static final class Witness implements Task {

        private final Task task;
        private Outcome outcome;
        private TaskFailure failure;
        private RunCancelled cancelled;
        private RuntimeException unexpected;

        Witness(Task task) {
            this.task = task;
        }

        Outcome outcome() throws TaskFailure, RunCancelled {
            if (failure != null) {
                throw failure;
            }
            if (cancelled != null) {
                throw cancelled;
            }
            if (unexpected != null) {
                throw unexpected;
            }
            return outcome;
        }

        @Override
        public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
            try {
                outcome = task.perform(arguments, progress);
                return outcome;
            } catch (TaskFailure reason) {
                failure = reason;
                throw reason;
            } catch (RunCancelled end) {
                cancelled = end;
                throw end;
            } catch (RuntimeException reason) {
                unexpected = reason;
                throw reason;
            }
        }

        @Override
        public String name() {
            return task.name();
        }

        @Override
        public String description() {
            return task.description();
        }

        @Override
        public List<Parameter> parameters() {
            return task.parameters();
        }
    }
}
