package org.kernelci.dashboard.config;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/configuration.md} from the descriptions of the variables and the start script's comment. */
final class ConfigurationPage {

    private static final String OPENING = """
            # Configuration

            All variables of the environment that a server and its commands read. The page is written from the descriptions by
            which the program reads and checks them, so it is not edited: `ConfigurationPageTest` says how it is made anew.

            A wrong value stops the start with one line for each mistake; an empty value counts as unset. Of two names joined by
            "or", the second is the path of a file that holds the value, without the line break at its end; only one of them may
            be set. A secret never shows in messages and logs.

            | Type | What is written |
            |---|---|
            | flag | `true` or `false`, in any case |
            | seconds, bytes, number, ... | a whole number |
            | choice | one of the allowed words, in any case (`LOG_FORMAT`: in lower case) |
            | JSON array | of strings, such as `["one", "two"]` |
            | JSON object | with texts, numbers and flags, such as `{"cc": "ops@example.org"}` |
            | cron | minute, hour, day of month, month, day of week ([schedules.md](schedules.md)) |
            """;

    private static final String HEAD = """
            | Variable | Type | Default | Allowed | Meaning |
            |---|---|---|---|---|
            """;

    private final List<StartScript.Described> startScript;

    ConfigurationPage() throws IOException {
        startScript = new StartScript().described();
    }

    String text() {
        StringBuilder page = new StringBuilder(OPENING);
        for (Area area : KnownVariables.AREAS) {
            section(area.title(), page);
            page.append(area.text().isEmpty() ? "" : area.text() + "\n\n").append(HEAD);
            area.variables().forEach(variable -> page.append(row(variable)));
        }
        section("Start script", page);
        page.append("For `server-config/start.sh`, which starts every server.\n\n")
                .append("| Variable | Default | Meaning |\n|---|---|---|\n");
        startScript.forEach(
                variable -> page.append(row(code(variable.name()), code(variable.usual()), variable.meaning())));
        section("Variables of the existing backend without effect", page);
        page.append("`verify_env` names those that are set.\n\n| Variable | Why |\n|---|---|\n");
        KnownVariables.WITHOUT_EFFECT.forEach(group -> page.append(row(
                group.names().stream().map(ConfigurationPage::code).collect(Collectors.joining(", ")),
                group.reason())));
        return page.toString();
    }

    /** The default of each variable as the page shows it, by the page's first column. */
    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        KnownVariables.all().forEach(variable -> defaults.put(names(variable), usual(variable)));
        startScript.forEach(variable -> defaults.put(code(variable.name()), code(variable.usual())));
        return defaults;
    }

    private static void section(String title, StringBuilder page) {
        page.append("\n## ").append(title).append("\n\n");
    }

    private static String row(Variable<?> variable) {
        Form<?> form = variable.form();
        return row(
                names(variable),
                variable.secret() ? "secret " + form.type() : form.type(),
                usual(variable),
                form.allowed(),
                variable.meaning());
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"))
                .replace("|  |", "| |")
                .replace("|  |", "| |");
    }

    private static String names(Variable<?> variable) {
        return variable.secret() ? code(variable.name()) + " or " + code(variable.fileName()) : code(variable.name());
    }

    private static String usual(Variable<?> variable) {
        boolean text = variable.usual().filter(variable.shown()::equals).isPresent();
        return text ? code(variable.shown()) : variable.shown();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
