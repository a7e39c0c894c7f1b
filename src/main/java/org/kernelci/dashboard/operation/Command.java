package org.kernelci.dashboard.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.config.CommandSettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.persistence.MainDataSource;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Question;
import org.kernelci.dashboard.run.RunCancelled;
import org.kernelci.dashboard.run.RunState;
import org.kernelci.dashboard.run.Started;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskFailure;
import org.kernelci.dashboard.run.TaskSource;

/**
 * The command line of every task that needs no container, run by {@code server-config/command.sh} (operations 1).
 *
 * <p>Exit status: 0 done; 1 refused, failed or not complete, with {@code CommandError: <text>} on standard error; 2 wrong
 * arguments, with the usage on standard error. An interrupt lets the task end after its current step.
 */
public final class Command {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;

    /** How long an interrupted task may take to end its current step; after that its transaction rolls back. */
    private static final long PATIENCE_SECONDS = 60;

    /** Held, because settings of loggers that nobody holds are forgotten. */
    private static final Logger RECORD_OF_RUNS = Logger.getLogger(Started.class.getName());

    private final CommandSettings settings;
    private final Database database;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final TerminalProgress progress;
    private volatile boolean asking;

    Command(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this.settings = CommandSettings.from(environment);
        this.database = new Database(new MainDataSource(settings.database()));
        this.in = in;
        this.out = out;
        this.err = err;
        this.progress = new TerminalProgress(out, err, terminal);
    }

    public static void main(String[] arguments) {
        // a failure is told once, as CommandError
        RECORD_OF_RUNS.setLevel(Level.OFF);
        Command command = new Command(System.getenv(), System.in, System.out, System.err, System.console() != null);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            command.cancel();
            try {
                // nothing is under way while an answer is awaited
                ended.await(command.asking ? 0 : PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
        int status = FAILED;
        try {
            status = command.run(List.of(arguments));
        } finally {
            ended.countDown();
        }
        System.exit(status);
    }

    /** Lets the running task end after its current step. */
    void cancel() {
        progress.cancel();
    }

    /** @return exit status */
    int run(List<String> arguments) {
        List<Task> tasks = tasks();
        // the existing backend has snapshot and restore below one command
        List<String> words = arguments.size() > 1 && name(arguments.get(0)).equals("update_db")
                ? arguments.subList(1, arguments.size())
                : arguments;
        if (words.isEmpty()) {
            err.println(CommandHelp.list(tasks));
            return WRONG_ARGUMENTS;
        }
        if (List.of("--help", "-h", "help").contains(words.get(0))) {
            out.println(CommandHelp.list(tasks));
            return DONE;
        }
        Optional<Task> named = tasks.stream()
                .filter(task -> task.name().equals(name(words.get(0))))
                .findFirst();
        if (named.isEmpty()) {
            err.println(CommandHelp.list(tasks));
            err.println("no such command: " + words.get(0));
            return WRONG_ARGUMENTS;
        }
        return run(named.get(), words.subList(1, words.size()));
    }

    private int run(Task task, List<String> words) {
        try {
            CommandLine line = CommandLine.read(task.parameters(), words);
            if (line.help()) {
                out.println(CommandHelp.details(task));
                return DONE;
            }
            Arguments arguments = Arguments.of(task.parameters(), line.values());
            if (!settings.problems().isEmpty()) {
                throw new TaskFailure("wrong configuration: " + String.join("; ", settings.problems()));
            }
            return line.agreed() || agreed(task, arguments) ? perform(task, arguments) : DONE;
        } catch (BadArguments wrong) {
            err.println(CommandHelp.usage(task));
            wrong.problems().forEach(err::println);
            return WRONG_ARGUMENTS;
        } catch (RunCancelled cancelled) {
            return failed("cancelled");
        } catch (TaskFailure failure) {
            return failed(failure.getMessage());
        } catch (JdbiException failure) {
            // the driver's own words: around them is the whole statement with all its rows
            String reason = (failure.getCause() == null ? failure : failure.getCause()).getMessage();
            return failed("database " + settings.database().place() + ": " + reason);
        } catch (RuntimeException failure) {
            progress.close();
            failure.printStackTrace(err);
            return FAILED;
        }
    }

    private int perform(Task task, Arguments arguments) throws TaskFailure, RunCancelled {
        Outcome outcome = CommandRun.perform(task, arguments, database, Clock.systemUTC(), progress);
        if (outcome.state() == RunState.PARTIAL) {
            return failed(outcome.message());
        }
        progress.close();
        out.println(outcome.state() == RunState.SUCCEEDED ? outcome.message() : "Skipped: " + outcome.message());
        return DONE;
    }

    /** Whether the work may go on, as its question was answered; true where nothing needs to be asked. */
    private boolean agreed(Task task, Arguments arguments) throws TaskFailure, RunCancelled {
        Optional<Question> question = task.question(arguments, progress);
        if (question.isEmpty()) {
            return true;
        }
        progress.close();
        out.print(question.get().text());
        out.flush();
        if (question.get().agreedBy(answer())) {
            return true;
        }
        if (question.get().failing()) {
            throw new TaskFailure(question.get().refusal());
        }
        out.println(question.get().refusal());
        return false;
    }

    private String answer() throws TaskFailure {
        asking = true;
        try {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException unreadable) {
            throw new TaskFailure("cannot read the answer: " + unreadable.getMessage(), unreadable);
        } finally {
            asking = false;
        }
    }

    private int failed(String reason) {
        progress.close();
        err.println("CommandError: " + reason);
        return FAILED;
    }

    private List<Task> tasks() {
        TaskContext context = new TaskContext(settings, database, Clock.systemUTC());
        return ServiceLoader.load(TaskSource.class).stream()
                .flatMap(source -> source.get().tasks(context).stream())
                .sorted(Comparator.comparing(Task::name))
                .toList();
    }

    /** Both spellings: names have underscores, the shell's habit is dashes. */
    private static String name(String word) {
        return word.replace('-', '_');
    }
}
