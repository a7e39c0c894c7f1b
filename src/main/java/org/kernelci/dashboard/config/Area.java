package org.kernelci.dashboard.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Variables that belong together, a section of {@code docs/configuration.md}.
 *
 * @param text what is to be said of all of them; may be empty
 */
record Area(String title, String text, List<Variable<?>> variables) {

    @SafeVarargs
    static Area of(String title, List<Variable<?>>... parts) {
        List<Variable<?>> variables = new ArrayList<>();
        for (List<Variable<?>> part : parts) {
            variables.addAll(part);
        }
        return new Area(title, "", List.copyOf(variables));
    }
}
