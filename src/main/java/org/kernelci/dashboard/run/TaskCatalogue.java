package org.kernelci.dashboard.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** All tasks of this server, by name. */
@ApplicationScoped
public class TaskCatalogue {

    private List<Task> tasks = List.of();

    /** For the container's proxy. */
    protected TaskCatalogue() {}

    @Inject
    public TaskCatalogue(@Any Instance<Task> deployed) {
        this(StreamSupport.stream(deployed.spliterator(), false).toList());
    }

    public TaskCatalogue(List<Task> tasks) {
        this.tasks = tasks.stream().sorted(Comparator.comparing(Task::name)).toList();
    }

    /** In the order of their names. */
    public List<Task> all() {
        return tasks;
    }

    public Optional<Task> named(String name) {
        return tasks.stream().filter(task -> task.name().equals(name)).findAny();
    }
}
