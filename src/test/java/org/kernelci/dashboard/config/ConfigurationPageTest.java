package org.kernelci.dashboard.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md, the README's short table and the descriptors say what the code and the start script do. */
class ConfigurationPageTest {

    private static final Path WRITTEN = Path.of("target", "configuration.md");

    private static final String REFRESH =
            "docs/configuration.md is not what the code says; look at the difference, then" + " cp " + WRITTEN
                    + " docs/configuration.md";

    private static final Pattern IN_DESCRIPTOR = Pattern.compile("\\$\\{ENV=([A-Z_]+):?([^}]*)}");

    private final StartScript startScript = new StartScript();
    private final ConfigurationPage page = new ConfigurationPage();

    ConfigurationPageTest() throws IOException {}

    @Test
    void theCommittedPageIsTheOneOfTheCode() throws IOException {
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, page.text());

        assertEquals(Files.readString(Path.of("docs", "configuration.md")), page.text(), REFRESH);
    }

    @Test
    void everyVariableThatIsReadIsDescribedAndEveryDescribedOneIsRead() {
        Set<String> read = new TreeSet<>();
        new Configuration().read(new Variables(name -> {
            read.add(name);
            return Optional.empty();
        }));
        assertTrue(read.remove(NodeName.HTTP_PORT.name()), "the start script's, which describes it");

        assertEquals(KnownVariables.all().map(Variable::name).collect(Collectors.toCollection(TreeSet::new)), read);
    }

    @Test
    void noVariableIsDescribedTwice() {
        List<String> names = new ArrayList<>(KnownVariables.names());
        startScript.described().forEach(variable -> names.add(variable.name()));
        KnownVariables.WITHOUT_EFFECT.forEach(group -> names.addAll(group.names()));
        assertEquals(
                KnownVariables.all().count(),
                KnownVariables.all().map(Variable::name).distinct().count());

        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), names.stream().filter(name -> !seen.add(name)).toList());
    }

    @Test
    void everyDefaultIsAccepted() {
        assertEquals(
                List.of(),
                KnownVariables.all()
                        .filter(variable ->
                                variable.usual().flatMap(variable::parse).isEmpty()
                                        && variable.usual().isPresent())
                        .map(Variable::name)
                        .toList());
    }

    @Test
    void theStartScriptDescribesWhatItReadsWithItsDefaults() {
        Map<String, String> described = new TreeMap<>();
        startScript.described().forEach(variable -> described.put(variable.name(), variable.usual()));
        Set<String> read = startScript.read();
        // the system's own
        read.removeAll(Set.of("TMPDIR", "NOTIFY_SOCKET"));
        read.removeAll(KnownVariables.names());

        assertEquals(described.keySet(), read);
        Map<String, String> defaults = new TreeMap<>(startScript.defaults());
        defaults.keySet().retainAll(described.keySet());
        assertTrue(defaults.size() > 5, defaults.toString());
        defaults.forEach((name, usual) -> assertEquals(usual, described.get(name), name));
        assertEquals(described.get("HTTP_PORT"), NodeName.HTTP_PORT.usual().orElseThrow());
    }

    @Test
    void theDescriptorHasTheSameDefaults() throws IOException {
        Map<String, String> inDescriptor = new TreeMap<>();
        IN_DESCRIPTOR
                .matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")))
                .results()
                .forEach(found -> inDescriptor.put(found.group(1), found.group(2)));

        assertEquals(
                KnownVariables.all()
                        .filter(variable -> inDescriptor.containsKey(variable.name()))
                        .collect(Collectors.toMap(
                                Variable::name, variable -> variable.usual().orElseThrow(), (a, b) -> a, TreeMap::new)),
                inDescriptor);
    }

    @Test
    void theReadmesVariablesAreOnThePageWithTheSameDefaults() throws IOException {
        Map<String, String> reference = page.defaults();
        Map<String, String> inReadme = new LinkedHashMap<>();
        Files.readString(Path.of("README.md"))
                .split("\\| Variable \\| Default \\| Meaning \\|\n\\|---\\|---\\|---\\|\n")[1]
                .split("\n\n")[0]
                .lines()
                .map(line -> line.split(" ?\\| ?"))
                .forEach(cells -> inReadme.put(cells[1], cells[2]));

        assertTrue(inReadme.size() > 10, inReadme.toString());
        Map<String, String> shown = new LinkedHashMap<>();
        inReadme.keySet().forEach(names -> shown.put(names, reference.get(names)));
        assertEquals(shown, inReadme);
    }

    @Test
    void variablesThatLookLikeOursAreToldFromThoseOfOthers() {
        assertEquals(
                List.of(
                        "DB_ENGINE",
                        "DJANGO_SECRET_KEY",
                        "EMAIL_HOTS",
                        "HEALTHCHECK_ID_METRICS_CACHE_WARM",
                        "JOB_X_SCHEDULE"),
                KnownVariables.strangers(List.of(
                        "PATH",
                        "EMAIL_HOTS",
                        "EMAIL_HOST",
                        "DB_PASSWORD_FILE",
                        "DB_ENGINE",
                        "DJANGO_SECRET_KEY",
                        "HTTP_PROXY",
                        "JAVA_HOME",
                        "NODE_VERSION",
                        "JOB_X_SCHEDULE",
                        "JOB_METRICS_CACHE_WARM_ENABLED",
                        "HEALTHCHECK_ID_METRICS_CACHE_WARM")));
    }
}
