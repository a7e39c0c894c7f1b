package org.kernelci.dashboard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code server-config/start.sh}: the variables that its opening comment describes, and those that it reads. */
final class StartScript {

    private static final Pattern DESCRIBED = Pattern.compile("# {3}([A-Z_]+) \\[(.*)]");
    private static final Pattern MEANING = Pattern.compile("# {7}(.*)");

    /** {@code ${HTTP_PORT:-8080}}, {@code ${JAVA_OPTS=-Xmx1g}}, {@code ${WARMUP:+--warmup}}. */
    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(:?-|=|:\\+|})([^}]*)");

    private final String text;

    /** A variable as the comment describes it. */
    record Described(String name, String usual, String meaning) {}

    StartScript() throws IOException {
        text = Files.readString(Path.of("server-config", "start.sh"));
    }

    List<Described> described() {
        List<Described> variables = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher name = DESCRIBED.matcher(line);
            Matcher meaning = MEANING.matcher(line);
            if (name.matches()) {
                variables.add(new Described(name.group(1), name.group(2), ""));
            } else if (meaning.matches()) {
                Described last = variables.remove(variables.size() - 1);
                variables.add(
                        new Described(last.name(), last.usual(), (last.meaning() + " " + meaning.group(1)).strip()));
            }
        }
        return variables;
    }

    Set<String> read() {
        Set<String> names = new TreeSet<>();
        READ.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Defaults in the script's expansions, where they are plain text. */
    Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        READ.matcher(text)
                .results()
                .filter(found ->
                        found.group(2).matches(":?-|=") && !found.group(3).contains("$"))
                .filter(found -> !found.group(3).isEmpty())
                .forEach(found -> defaults.put(found.group(1), found.group(3)));
        return defaults;
    }
}
