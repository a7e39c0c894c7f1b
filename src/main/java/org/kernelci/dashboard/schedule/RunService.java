package org.kernelci.dashboard.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kernelci.dashboard.config.EnvironmentSettings;
import org.kernelci.dashboard.run.AlreadyRunning;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.BackgroundRuns;
import org.kernelci.dashboard.run.BadArguments;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Started;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskCatalogue;
import org.kernelci.dashboard.run.Work;
import org.kernelci.dashboard.schedule.RunDetails.Line;
import org.kernelci.dashboard.schedule.RunDetails.Pings;
import org.kernelci.dashboard.web.Paging;
import org.kernelci.dashboard.web.Paging.Listing;

/** Runs as operators see, start and cancel them. */
@ApplicationScoped
public class RunService {

    private RunQueries queries;
    private BackgroundRuns background;
    private TaskCatalogue tasks;
    private Path volume;
    private Clock clock;

    /** For the container's proxy. */
    protected RunService() {}

    @Inject
    public RunService(
            RunQueries queries,
            BackgroundRuns background,
            TaskCatalogue tasks,
            EnvironmentSettings environment,
            Clock clock) {
        this.queries = queries;
        this.background = background;
        this.tasks = tasks;
        this.volume = environment.volumeDirectory().toAbsolutePath().normalize();
        this.clock = clock;
    }

    Listing<RunItem> runs(RunQuestion question, Paging paging) {
        return new Listing<>(queries.runs(question, paging, clock.instant()), queries.count(question));
    }

    /** @param since number of the last log line that the caller has */
    Optional<RunDetails> run(long id, int since) {
        RunItem run = queries.runs(Set.of(id), clock.instant()).get(id);
        if (run == null) {
            return Optional.empty();
        }
        return queries.details(id).map(details -> {
            List<Line> lines = queries.lines(id, since);
            return new RunDetails(
                    run,
                    details.parameters(),
                    details.cancelledAt(),
                    new Pings(details.pingStart(), details.pingSuccess(), details.pingFail()),
                    lines,
                    lines.isEmpty() ? since : lines.get(lines.size() - 1).number());
        });
    }

    boolean cancel(long id, String by) {
        return background.cancel(id, by);
    }

    List<TaskItem> tasks() {
        Map<String, Long> running = queries.running();
        return tasks.all().stream().map(task -> item(task, running)).toList();
    }

    Optional<TaskItem> task(String name) {
        return tasks.named(name).map(task -> item(task, queries.running()));
    }

    private static TaskItem item(Task task, Map<String, Long> running) {
        return new TaskItem(
                task.name(), task.description(), task.deletes(), ParameterItem.of(task), running.get(task.name()));
    }

    /** Starts a task outside jobs; answers the number of the run. */
    long start(String task, ManualRun wanted, String by) throws BadArguments, AlreadyRunning {
        Task known = tasks.named(task).orElseThrow();
        Arguments arguments = Arguments.of(known.parameters(), withFilesOfOurs(known, wanted.parameters()));
        Started run = background.runs().begin(Work.byHand(known, arguments, by));
        background.perform(run, end -> {});
        return run.id();
    }

    /** Who operates the dashboard has no say over the machine's other files. */
    private Map<String, String> withFilesOfOurs(Task task, Map<String, String> given) throws BadArguments {
        Map<String, String> values = new LinkedHashMap<>(given);
        List<String> problems = new ArrayList<>();
        for (Parameter parameter : task.parameters()) {
            String text = given.getOrDefault(parameter.name(), "").strip();
            if (parameter.kind() == Parameter.Kind.FILE && !text.isEmpty()) {
                ofOurs(text)
                        .ifPresentOrElse(
                                file -> values.put(parameter.name(), file.toString()),
                                () -> problems.add(parameter.name() + ": must be a file in " + volume
                                        + " (BACKEND_VOLUME_DIR); a name alone is enough"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems);
        }
        return values;
    }

    private Optional<Path> ofOurs(String text) {
        try {
            return Optional.of(volume.resolve(text).normalize()).filter(file -> file.startsWith(volume));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
