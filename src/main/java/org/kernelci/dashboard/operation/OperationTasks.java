package org.kernelci.dashboard.operation;

import java.util.List;
import org.kernelci.dashboard.config.CommandSettings;
import org.kernelci.dashboard.persistence.Database;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskSource;

/** The operator commands of this package, for the command line. */
public final class OperationTasks implements TaskSource {

    @Override
    public List<Task> tasks(TaskContext context) {
        Database database = context.database();
        CommandSettings settings = context.settings();
        return List.of(
                new Pruning(database, context.clock()),
                new UnusedHardware(database),
                new Snapshot(database, context.clock()),
                new Restore(database),
                new Seed(database, context.clock(), settings.instance()),
                new HardwareRegistryTask(database, settings.hardwareRegistry()),
                new EnvironmentCheck(
                        database,
                        context.clock(),
                        new EnvironmentCheck.Settings(
                                settings.cache(),
                                settings.mail(),
                                settings.chat(),
                                settings.instance(),
                                settings.ingestion(),
                                settings.notification(),
                                settings.environment())));
    }
}
