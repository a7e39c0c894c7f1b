package org.kernelci.dashboard.aggregation;

import java.util.List;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskSource;

/** The rebuilds of the counters, for the command line. */
public final class AggregationTasks implements TaskSource {

    @Override
    public List<Task> tasks(TaskContext context) {
        return List.of(
                new HardwareBackfill(context.database(), context.clock()),
                new RollupRebuild(context.database(), context.clock()));
    }
}
