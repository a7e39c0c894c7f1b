package org.kernelci.dashboard.ingest;

import java.util.List;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskContext;
import org.kernelci.dashboard.run.TaskSource;

/** The operator commands of the ingestion, for the command line. */
public final class IngestTasks implements TaskSource {

    @Override
    public List<Task> tasks(TaskContext context) {
        return List.of(new TreeProof(
                context.database(),
                context.settings().ingestion(),
                context.settings().environment()));
    }
}
