package org.kernelci.dashboard.run;

import java.util.List;
import java.util.Optional;

/**
 * One kind of slow work: a report, an operator command. In the server every implementation is a bean; on the command
 * line a {@link TaskSource} makes it. Instances keep no state between runs.
 */
public interface Task {

    /** Name in lower case with underscores, as operators write it: {@code prune_db}. */
    String name();

    /** One sentence in the imperative, for lists and {@code --help}. */
    String description();

    List<Parameter> parameters();

    /**
     * Does the work. Long work asks {@link Progress#checkCancelled()} between its steps, and opens its own
     * transactions, one a step.
     *
     * @throws TaskFailure when the work can't be done for a reason that an operator can understand
     * @throws RunCancelled when an operator asked for the end
     */
    Outcome perform(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled;

    /** Whether it deletes what nobody can bring back, unless it is only asked to count. A console asks before it starts it. */
    default boolean deletes() {
        return false;
    }

    /**
     * What to ask an operator at a terminal before {@link #perform} deletes something; nothing for most work. Shows
     * what the answer depends on, and changes nothing.
     */
    default Optional<Question> question(Arguments arguments, Progress progress) throws TaskFailure, RunCancelled {
        return Optional.empty();
    }
}
