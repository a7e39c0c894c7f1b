package org.kernelci.dashboard.config;

import java.util.List;
import java.util.Optional;

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

    private static final Variable<Boolean> JSON = Variable.of(
            "LOG_FORMAT",
            Form.of("choice", "text or json", text -> Optional.of(text.equals("json"))
                    .filter(json -> json || text.equals("text"))),
            "text",
            "how log lines look; `json`: an object a line");
    private static final Variable<Boolean> DETAILS = Variable.of(
            "ENABLE_LOGGING",
            Form.FLAG,
            "false",
            "whether the application also logs what only matters to whoever looks for a mistake");
    private static final Variable<Boolean> SQL = Variable.of(
            "DEBUG_SQL_QUERY",
            Form.FLAG,
            "false",
            "whether every SQL statement is logged with its duration, without its parameters");

    static final List<Variable<?>> VARIABLES = List.of(JSON, DETAILS, SQL);

    static LogSettings from(Variables variables) {
        return new LogSettings(variables.get(JSON), variables.get(DETAILS), variables.get(SQL));
    }
}
