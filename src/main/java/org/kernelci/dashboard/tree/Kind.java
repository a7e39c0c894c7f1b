package org.kernelci.dashboard.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.web.Parameters;
import org.kernelci.dashboard.web.Violation;

/** What a history counts (api-tree 4.7). */
enum Kind {
    BUILDS("builds"),
    BOOTS("boots"),
    TESTS("tests");

    private static final String EXPECTED = "'builds', 'boots' or 'tests'";

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    /** Reads the parameter {@code types}, a list with commas; empty items are dropped, and none means all kinds. */
    static List<Kind> read(Parameters parameters) {
        List<Kind> kinds = new ArrayList<>();
        int at = 0;
        for (String item : parameters.text("types", "").split(",")) {
            if (!item.isBlank()) {
                add(kinds, item.strip(), at++, parameters);
            }
        }
        return at == 0 ? List.of(values()) : kinds;
    }

    private static void add(List<Kind> kinds, String item, int at, Parameters parameters) {
        for (Kind kind : values()) {
            if (kind.name.equals(item)) {
                kinds.add(kind);
                return;
            }
        }
        parameters.refuse(Violation.of(
                "enum", List.of("types", at), "Input should be " + EXPECTED, item, Map.of("expected", EXPECTED)));
    }
}
