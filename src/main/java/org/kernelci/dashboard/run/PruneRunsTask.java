package org.kernelci.dashboard.run;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kernelci.dashboard.persistence.Database;

/** Forgets old runs now; servers do so by themselves every hour (schedules-and-alerts 7.6 rule 8). */
@Dependent
public class PruneRunsTask implements Task {

    private static final String DAYS = "days";

    private final Database database;
    private final Clock clock;

    @Inject
    public PruneRunsTask(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prune_runs";
    }

    @Override
    public String description() {
        return "Delete the records of old runs with their logs.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(DAYS, 180, "age in days from which on they go"));
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure {
        long days = arguments.number(DAYS);
        if (days > 36_500) {
            throw new TaskFailure(DAYS + ": must be at most 36500");
        }
        int deleted = database.update(
                "run/prune", update -> update.bind("before", clock.instant().minus(Duration.ofDays(days))));
        progress.count("runs deleted", deleted);
        return Outcome.succeeded(deleted + " runs deleted");
    }
}
