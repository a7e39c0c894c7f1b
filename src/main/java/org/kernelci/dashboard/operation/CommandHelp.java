package org.kernelci.dashboard.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kernelci.dashboard.run.Parameter;
import org.kernelci.dashboard.run.Parameter.Kind;
import org.kernelci.dashboard.run.Task;

/** Texts of {@code --help}, made from what the tasks say of themselves. */
final class CommandHelp {

    private static final String LIST = """
            usage: command.sh COMMAND [OPTIONS]

            Commands:
            %s

            command.sh COMMAND --help shows the options of one.
            Exit status: 0 done; 1 refused, failed or not complete; 2 wrong arguments.""";

    private static final int WIDTH = 100;

    private CommandHelp() {}

    /** What can be run. */
    static String list(List<Task> tasks) {
        int longest =
                tasks.stream().mapToInt(task -> task.name().length()).max().orElse(0);
        return LIST.formatted(tasks.stream()
                .map(task -> entry(task.name(), longest, task.description()))
                .collect(Collectors.joining("\n")));
    }

    /** How one command is called. */
    static String usage(Task task) {
        StringBuilder usage = new StringBuilder("usage: command.sh " + task.name());
        for (Parameter parameter : task.parameters()) {
            String form = form(parameter);
            usage.append(parameter.required() ? " " + form : " [" + form + "]");
        }
        return usage.toString();
    }

    /** All that is known of one command. */
    static String details(Task task) {
        int longest = Math.max(
                "--help".length(),
                task.parameters().stream()
                        .mapToInt(parameter -> form(parameter).length())
                        .max()
                        .orElse(0));
        List<String> lines = new ArrayList<>();
        lines.add(usage(task));
        lines.add("");
        lines.addAll(wrapped(task.description(), WIDTH));
        lines.add("");
        for (Parameter parameter : task.parameters()) {
            lines.add(entry(form(parameter), longest, help(parameter)));
        }
        if (task.parameters().stream().noneMatch(parameter -> parameter.name().equals("yes"))) {
            lines.add(entry("--yes", longest, "ask nothing: go on where a question would be asked"));
        }
        lines.add(entry("--help", longest, "show this"));
        return String.join("\n", lines);
    }

    private static String form(Parameter parameter) {
        String value = parameter.name().replace('-', '_').toUpperCase(Locale.ROOT);
        if (parameter.positional()) {
            return value;
        }
        if (parameter.kind() == Kind.FLAG) {
            return "--" + parameter.name();
        }
        return "--" + parameter.name() + (parameter.aloneText() == null ? " " + value : " [" + value + "]");
    }

    private static String help(Parameter parameter) {
        String initial = parameter.kind() == Kind.FLAG || parameter.defaultText() == null
                ? ""
                : " (default " + parameter.defaultText() + ")";
        return parameter.help() + initial;
    }

    private static String entry(String name, int width, String text) {
        List<String> lines = wrapped(text, Math.max(40, WIDTH - width - 4));
        String indent = "\n" + " ".repeat(width + 4);
        return "  " + name + " ".repeat(width - name.length() + 2) + String.join(indent, lines);
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
