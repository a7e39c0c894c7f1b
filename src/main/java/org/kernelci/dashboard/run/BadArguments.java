package org.kernelci.dashboard.run;

import java.util.List;

/** Parameters that a task doesn't take; one message for each, opening with the parameter's name. */
public final class BadArguments extends Exception {

    private final transient List<String> problems;

    public BadArguments(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
