package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kernelci.dashboard.ingest.Items.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class LabNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"lab-a", "shell2", "myshell", "a k8s", "K8S", "k8s\\nx"})
    void aNamedLabIsKept(String lab) throws RefusedSubmission {
        String item = "{'origin': 'o', 'misc': {'runtime': '" + lab + "'}}";
        assertLab(Section.TESTS, item, item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "k8s", "k8s-gke-eu", "shell\\n"})
    void anAutomaticExecutorMovesAside(String lab) throws RefusedSubmission {
        assertLab(
                Section.TESTS,
                "{'origin': 'o', 'misc': {'runtime': '" + lab + "', 'a': 1}}",
                "{'origin': 'o', 'misc': {'runtime': 'o', 'automatic_lab': '" + lab + "', 'a': 1}}");
        assertLab(
                Section.BUILDS,
                "{'origin': '', 'misc': {'lab': '" + lab + "'}}",
                "{'origin': '', 'misc': {'automatic_lab': '" + lab + "'}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "0", "0.0", "-0.0", "''", "[]", "{}"})
    void anEmptyLabBecomesTheOrigin(String lab) throws RefusedSubmission {
        assertLab(
                Section.BUILDS,
                "{'origin': 'o', 'misc': {'lab': " + lab + "}}",
                "{'origin': 'o', 'misc': {'lab': 'o'}}");
    }

    @Test
    void anAbsentLabBecomesTheOrigin() throws RefusedSubmission {
        assertLab(Section.BUILDS, "{'origin': 'o'}", "{'origin': 'o', 'misc': {'lab': 'o'}}");
        assertLab(
                Section.TESTS,
                "{'origin': 'o', 'misc': {'lab': 'l'}}",
                "{'origin': 'o', 'misc': {'lab': 'l', 'runtime': 'o'}}");
        assertLab(Section.TESTS, "{'origin': ''}", "{'origin': '', 'misc': {}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "0.5", "['a']", "{'a': 1}"})
    void aLabThatIsNoStringIsRefused(String lab) {
        RefusedSubmission refusal = assertThrows(
                RefusedSubmission.class,
                () -> LabNames.apply(
                        Section.TESTS, "tests", 2, item("{'origin': 'o', 'misc': {'runtime': " + lab + "}}")));
        assertEquals("/tests/2/misc/runtime", refusal.pointer());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BUILDS", "TESTS"})
    void otherItemsHaveNoLab(Section section) throws RefusedSubmission {
        assertLab(section, "{'origin': 'o', 'misc': {'lab': 1}}", "{'origin': 'o', 'misc': {'lab': 1}}");
    }

    private static void assertLab(Section section, String before, String after) throws RefusedSubmission {
        ObjectNode item = item(before);
        LabNames.apply(section, section.memberName(), 0, item);
        assertEquals(item(after), item);
    }
}
