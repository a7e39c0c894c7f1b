package org.kernelci.dashboard.config;

/**
 * How log lines look.
 *
 * @param json whether each is a JSON object; otherwise it is text
 */
public record LogSettings(boolean json) {

    private static final String VARIABLE = "LOG_FORMAT";

    static LogSettings from(Variables variables) {
        String format = variables.text(VARIABLE, "text");
        if (!format.equals("text") && !format.equals("json")) {
            variables.refuse(VARIABLE, "expected text or json, got \"" + format + "\"");
        }
        return new LogSettings(format.equals("json"));
    }
}
