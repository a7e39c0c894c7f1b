package org.kernelci.dashboard.run;

import java.util.Optional;

/**
 * One parameter of a task. On the command line it is {@code --name VALUE}, or {@code --name} alone for a flag; in the
 * admin API it is a member of the JSON object with the parameters.
 *
 * @param name lower case with dashes: {@code batch-size}
 * @param defaultText value when none is given; null: none
 * @param help one phrase, with the unit where there is one
 * @param positional whether the command line also takes it without its name
 * @param aloneText value of {@code --name} without one; null: a value must follow
 */
public record Parameter(
        String name,
        Kind kind,
        String defaultText,
        boolean required,
        String help,
        boolean positional,
        String aloneText) {

    /**
     * What a value may be. A list is one text with commas; its items are trimmed and empty ones dropped. A file is the path
     * of one that the task reads or writes; from the admin API it must lie in the installation's own directory.
     */
    public enum Kind {
        TEXT,
        FILE,
        NUMBER,
        FLAG,
        LIST
    }

    public Parameter(String name, Kind kind, String defaultText, boolean required, String help) {
        this(name, kind, defaultText, required, help, false, kind == Kind.FLAG ? "true" : null);
    }

    public static Parameter text(String name, String help) {
        return new Parameter(name, Kind.TEXT, null, false, help);
    }

    public static Parameter file(String name, String help) {
        return new Parameter(name, Kind.FILE, null, false, help);
    }

    public static Parameter list(String name, String help) {
        return new Parameter(name, Kind.LIST, null, false, help);
    }

    public static Parameter flag(String name, String help) {
        return new Parameter(name, Kind.FLAG, "false", false, help);
    }

    /** A whole number that is positive. */
    public static Parameter number(String name, long byDefault, String help) {
        return number(name, help).byDefault(Long.toString(byDefault));
    }

    /** A whole number that is positive; none when it isn't given. */
    public static Parameter number(String name, String help) {
        return new Parameter(name, Kind.NUMBER, null, false, help);
    }

    public Parameter mandatory() {
        return new Parameter(name, kind, defaultText, true, help, positional, aloneText);
    }

    public Parameter byDefault(String text) {
        return new Parameter(name, kind, text, required, help, positional, aloneText);
    }

    /** On the command line its name may be left out. */
    public Parameter positionally() {
        return new Parameter(name, kind, defaultText, required, help, true, aloneText);
    }

    /** On the command line its name may stand alone, which means this value. */
    public Parameter alone(String text) {
        return new Parameter(name, kind, defaultText, required, help, positional, text);
    }

    Optional<String> initial() {
        return Optional.ofNullable(defaultText);
    }
}
