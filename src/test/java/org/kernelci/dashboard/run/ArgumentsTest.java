package org.kernelci.dashboard.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.text("older-than", "age").mandatory(),
            Parameter.list("origins", "which origins"),
            Parameter.number("batch-size", 10_000, "rows"),
            Parameter.flag("dry-run", "count only"));

    @Test
    void valuesThatWereNotGivenAreTheDefaults() throws BadArguments {
        Arguments arguments = Arguments.of(PARAMETERS, Map.of("older-than", "3 days"));
        assertEquals("3 days", arguments.text("older-than").orElseThrow());
        assertEquals(10_000, arguments.number("batch-size"));
        assertFalse(arguments.flag("dry-run"));
        assertEquals(List.of(), arguments.list("origins"));
    }

    @Test
    void itemsOfAListAreTrimmedAndEmptyOnesDropped() throws BadArguments {
        Arguments arguments =
                Arguments.of(PARAMETERS, Map.of("older-than", "3 days", "origins", " a, ,b,", "dry-run", "true"));
        assertEquals(List.of("a", "b"), arguments.list("origins"));
        assertTrue(arguments.flag("dry-run"));
    }

    @Test
    void everyProblemIsNamed() {
        BadArguments bad = assertThrows(
                BadArguments.class,
                () -> Arguments.of(PARAMETERS, Map.of("batch-size", "0", "dry-run", "yes", "bacth", "1")));
        assertEquals(
                List.of(
                        "bacth: no such parameter",
                        "older-than: is required",
                        "batch-size: must be a positive whole number",
                        "dry-run: must be true or false"),
                bad.problems());
    }
}
