package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kernelci.dashboard.ingest.Items.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class TreeNamesTest {

    @TempDir
    Path directory;

    @Test
    void aKnownRepositoryGivesItsCheckoutTheNameOfTheTree() throws IOException {
        TreeNames names =
                names("trees:\n  mainline: {url: 'https://h/linux.git'}\n  next:\n    url: https://h/next.git\n");
        assertEquals("mainline", named(names, "https://h/linux.git"));
        assertEquals("next", named(names, "https://h/next.git"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h/linux", "https://h/linux.git/", "https://H/linux.git", ""})
    void aRepositoryIsComparedLetterForLetter(String url) throws IOException {
        assertEquals("own", named(names("trees: {mainline: {url: 'https://h/linux.git'}}"), url));
    }

    @Test
    void aCheckoutWithoutRepositoryOrWithoutFileKeepsItsName() throws IOException {
        ObjectNode checkout = item("{'id': 'o:c'}");
        names("trees: {mainline: {url: 'https://h/linux.git'}}").apply(checkout);
        assertEquals(item("{'id': 'o:c'}"), checkout);
        assertEquals("own", named(TreeNames.none(), "https://h/linux.git"));
        assertEquals("own", named(names("trees: {}"), "https://h/linux.git"));
    }

    @Test
    void theLaterOfTwoNamesForOneRepositoryWins() throws IOException {
        assertEquals("b", named(names("trees: {c: {url: 'a:c'}, a: {url: 'a:b'}, b: {url: 'a:b'}}"), "a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.10", "on", "null", "0x1", "2026-01-01"})
    void aNameIsTextWhateverItLooksLike(String name) throws IOException {
        assertEquals(name, named(names("trees:\n  " + name + ":\n    url: a:b\n"), "a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tree: {}", "[]", "trees:", "trees: [a]", "trees: x"})
    void aFileWithoutTreesIsRefused(String text) {
        assertMessage(text, "the top key trees is missing or no mapping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trees: {a: }", "trees: {a: {}}", "trees: {a: {url: }}", "trees: {a: {url: [x]}}"})
    void aTreeWithoutUrlIsRefused(String text) {
        assertMessage(text, "tree a has no url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trees: {", "trees: !!java.io.File [x]", "a: b: c"})
    void aFileThatIsNoPlainYamlIsRefused(String text) {
        assertMessage(text, "is no YAML");
    }

    @Test
    void anAbsentFileIsRefused() {
        assertThrows(IOException.class, () -> TreeNames.read(directory.resolve("absent.yaml")));
    }

    private TreeNames names(String text) throws IOException {
        return TreeNames.read(Files.writeString(directory.resolve("trees.yaml"), text));
    }

    private void assertMessage(String text, String part) {
        String message = assertThrows(IOException.class, () -> names(text)).getMessage();
        assertTrue(message.contains("trees.yaml") && message.contains(part), message);
    }

    private static String named(TreeNames names, String url) {
        ObjectNode checkout = item("{'tree_name': 'own'}").put("git_repository_url", url);
        names.apply(checkout);
        return checkout.get("tree_name").stringValue();
    }
}
