package org.kernelci.dashboard.operation;

import java.util.List;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskSource;

/** The operator commands of this package, for the command line. */
public final class OperationTasks implements TaskSource {

    @Override
    public List<Task> tasks(TaskContext context) {
        return List.of(
                new HardwareRegistryTask(context.database(), context.settings().hardwareRegistry()));
    }
}
