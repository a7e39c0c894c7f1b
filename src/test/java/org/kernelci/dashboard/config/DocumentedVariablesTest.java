package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's tables of variables are what the code and the start script read. */
class DocumentedVariablesTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)");

    /** Their names hold the key of a job; docs/schedules.md lists them. */
    private static final List<String> FAMILIES = List.of("JOB_", "HEALTHCHECK_ID_");

    @Test
    void theCodeReadsExactlyTheVariablesOfTheFirstTable() throws ReflectiveOperationException, IOException {
        Set<String> read = new TreeSet<>();
        readAll(new Variables(name -> {
            read.add(name);
            return Optional.empty();
        }));
        read.removeIf(name -> FAMILIES.stream().anyMatch(name::startsWith));
        read.addAll(secretFiles());
        read.removeAll(table(1));

        assertEquals(read, table(0));
    }

    @Test
    void theStartScriptReadsTheVariablesOfTheSecondTableAndNoneThatIsNowhere() throws IOException {
        String script = Files.readString(Path.of("server-config", "start.sh"));
        Set<String> read = IN_SCRIPT
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> unused = new TreeSet<>(table(1));
        unused.removeAll(read);
        assertEquals(Set.of(), unused);
        read.removeAll(table(0));
        read.removeAll(table(1));
        read.remove("TMPDIR");
        assertEquals(Set.of(), read);
    }

    /** A password in a file has a variable of its own, which the table shows beside the other. */
    private static Set<String> secretFiles() throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        new Secrets(new HashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public String getOrDefault(Object name, String otherwise) {
                names.add((String) name);
                return otherwise;
            }
        });
        names.removeIf(name -> !name.endsWith("_FILE") || FAMILIES.stream().anyMatch(name::startsWith));
        return names;
    }

    /** Has every settings record read its variables; some ask for another record first. */
    private static void readAll(Variables variables) throws ReflectiveOperationException {
        List<Method> readers = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.kernelci.dashboard.config")) {
            Arrays.stream(type.reflect().getDeclaredMethods())
                    .filter(method -> method.getName().equals("from")
                            && method.getParameterCount() > 0
                            && method.getParameterTypes()[0] == Variables.class)
                    .forEach(readers::add);
        }
        assertTrue(readers.size() > 10, readers.toString());
        readers.sort(Comparator.comparingInt(Method::getParameterCount));
        Map<Class<?>, Object> made = new HashMap<>(Map.of(Variables.class, variables));
        for (Method reader : readers) {
            Object[] arguments =
                    Arrays.stream(reader.getParameterTypes()).map(made::get).toArray();
            reader.setAccessible(true);
            made.put(reader.getReturnType(), reader.invoke(null, arguments));
        }
    }

    /** Names in the first column of one of the README's tables of variables. */
    private static Set<String> table(int number) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.split("\\| Variable \\| Default \\| Meaning \\|\n")[number + 1]
                .split("\n\n")[0];
        return table.lines()
                .map(line -> line.split("(?<!\\\\)\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
