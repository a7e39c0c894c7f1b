package org.kernelci.dashboard.schedule;

import java.util.List;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Outcome;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Progress;
import org.kernelci.dashboard.run.Task;
import org.kernelci.dashboard.run.TaskFailure;

/** Stands for a task that a job can't run, so that its due times fail as visibly as those of any other. */
record NoTask(String name, String reason) implements Task {

    @Override
    public String description() {
        return reason;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Outcome perform(Arguments arguments, Progress progress) throws TaskFailure {
        throw new TaskFailure(reason);
    }
}
