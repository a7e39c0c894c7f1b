package org.kernelci.dashboard.run;

import java.util.Optional;

/**
 * One parameter of a task. On the command line it is {@code --name VALUE}, or {@code --name} alone for a flag; in the
 * admin API it is a member of the JSON object with the parameters.
 *
 * @param name lower case with dashes: {@code batch-size}
 * @param defaultText value when none is given; null: none
 * @param help one phrase, with the unit where there is one
 */
public record Parameter(String name, Kind kind, String defaultText, boolean required, String help) {

    /** What a value may be. A list is one text with commas; its items are trimmed and empty ones dropped. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        LIST
    }

    public static Parameter text(String name, String help) {
        return new Parameter(name, Kind.TEXT, null, false, help);
    }

    public static Parameter list(String name, String help) {
        return new Parameter(name, Kind.LIST, null, false, help);
    }

    public static Parameter flag(String name, String help) {
        return new Parameter(name, Kind.FLAG, "false", false, help);
    }

    /** A whole number that is positive. */
    public static Parameter number(String name, long byDefault, String help) {
        return new Parameter(name, Kind.NUMBER, Long.toString(byDefault), false, help);
    }

    public Parameter mandatory() {
        return new Parameter(name, kind, defaultText, true, help);
    }

    public Parameter byDefault(String text) {
        return new Parameter(name, kind, text, required, help);
    }

    Optional<String> initial() {
        return Optional.ofNullable(defaultText);
    }
}
