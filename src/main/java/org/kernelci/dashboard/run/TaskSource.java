package org.kernelci.dashboard.run;

import java.util.List;

/** A feature's tasks for the command line, found by {@link java.util.ServiceLoader}: no container is needed. */
public interface TaskSource {

    List<Task> tasks(TaskContext context);
}
