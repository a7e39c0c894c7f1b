package org.kernelci.dashboard.config;

/**
 * What is logged, and how the lines look (conventions 14).
 *
 * @param json whether each is a JSON object; otherwise it is text
 * @param details whether the application also logs what only matters to whoever looks for a mistake
 * @param queries whether every SQL statement is logged, without its parameters
 */
public record LogSettings(boolean json, boolean details, boolean queries) {

    /** Name of the logger of SQL statements. */
    public static final String QUERIES = "org.kernelci.dashboard.sql";

    private static final String VARIABLE = "LOG_FORMAT";

    static LogSettings from(Variables variables) {
        String format = variables.text(VARIABLE, "text");
        if (!format.equals("text") && !format.equals("json")) {
            variables.refuse(VARIABLE, "expected text or json, got \"" + format + "\"");
        }
        return new LogSettings(
                format.equals("json"),
                variables.flag("ENABLE_LOGGING", false),
                variables.flag("DEBUG_SQL_QUERY", false));
    }
}
