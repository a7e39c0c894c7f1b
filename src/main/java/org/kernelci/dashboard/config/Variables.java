package org.kernelci.dashboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads variables by their descriptions and collects what is wrong with their values, so that one start reports every
 * mistake.
 *
 * <p>An unset or empty variable has its default. A reader that meets a wrong value notes the problem and answers the
 * default, which nothing will ever see because {@link ConfigurationCheck} then refuses the start.
 */
public final class Variables {

    private final Function<String, Optional<String>> lookup;
    private final List<String> problems = new ArrayList<>();

    public Variables(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** The problems met so far, one line each, naming the variable. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Notes a problem that only the caller can see, such as two variables that exclude each other. */
    void refuse(Variable<?> variable, String problem) {
        refuse(variable.name(), problem);
    }

    void refuse(String name, String problem) {
        problems.add(name + ": " + problem);
    }

    boolean isSet(Variable<?> variable) {
        return given(variable).isPresent();
    }

    /**
     * The value of a variable that has a default.
     *
     * @throws java.util.NoSuchElementException when it has none
     */
    <T> T get(Variable<T> variable) {
        return find(variable).orElseThrow();
    }

    /** The value, the default where it is unset, or nothing where there is no default. */
    <T> Optional<T> find(Variable<T> variable) {
        Optional<String> given = given(variable);
        Optional<T> value = given.flatMap(variable::parse);
        if (given.isPresent() && value.isEmpty()) {
            refuse(variable, variable.problem(given.get()));
        }
        return value.or(() -> variable.usual().flatMap(variable::parse));
    }

    private Optional<String> given(Variable<?> variable) {
        return lookup.apply(variable.name()).filter(value -> !value.isEmpty());
    }
}
