package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kernelci.dashboard.ingest.Items.item;
import static org.kernelci.dashboard.ingest.Items.minimalWith;
import static org.kernelci.dashboard.ingest.Items.schema;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SubmissionUpgradeTest {

    @ParameterizedTest
    @EnumSource
    void versionFiveStaysAsItIs(Section section) throws RefusedSubmission {
        for (String version : List.of("5.0", "5.1", "5.2", "5.3")) {
            assertEquals(
                    minimalWith(version, section, "'comment': 'c', 'misc': {'valid': true}"),
                    upgraded(version, section, "'comment': 'c', 'misc': {'valid': true}"));
        }
    }

    @Test
    void aVersionOneCheckoutGoesThroughAllVersions() throws RefusedSubmission {
        assertEquals(
                item("{'id': '_:o:c:d+e+f', 'origin': 'o', 'patchset_hash': 'e', 'comment': 'd',"
                        + " 'start_time': 's', 'git_commit_hash': 'h', 'git_commit_name': 'n',"
                        + " 'patchset_files': [{'name': 'a_b_', 'url': 'a:b'}], 'misc': {'description': 'kept'}}"),
                upgraded(
                        "1.1",
                        Section.CHECKOUTS,
                        "'origin_id': 'c:d+e+f', 'description': 'd', 'discovery_time': 's', 'publishing_time': 'p',"
                                + " 'git_repository_commit_hash': 'h', 'git_repository_commit_name': 'n',"
                                + " 'contacts': ['a@b'], 'patch_mboxes': [{'name': 'a/b/', 'url': 'a:b'}],"
                                + " 'misc': {'description': 'kept'}"));
    }

    @Test
    void aVersionOneBuildGoesThroughAllVersions() throws RefusedSubmission {
        assertEquals(
                item("{'id': 'o:b', 'origin': 'o', 'checkout_id': '_:o:x', 'comment': 'd', 'status': 'PASS',"
                        + " 'input_files': [{'name': 'a_b', 'url': 'a:b'}],"
                        + " 'output_files': [{'name': '_', 'url': 'a:b'}]}"),
                upgraded(
                        "1.1",
                        Section.BUILDS,
                        "'revision_origin': 'p', 'revision_origin_id': 'x', 'description': 'd', 'valid': true,"
                                + " 'input_files': [{'name': 'a/b', 'url': 'a:b'}],"
                                + " 'output_files': [{'name': '/', 'url': 'a:b'}]"));
    }

    @Test
    void aVersionOneTestGoesThroughAllVersions() throws RefusedSubmission {
        assertEquals(
                item(
                        "{'id': 'o:t', 'origin': 'o', 'build_id': 'p:b', 'comment': 'd', 'environment': {'comment': 'e'}}"),
                upgraded(
                        "1.1",
                        Section.TESTS,
                        "'build_origin': 'p', 'description': 'd', 'environment': {'description': 'e'}"));
    }

    @Test
    void versionTwoSplitsTheOriginOffTheId() throws RefusedSubmission {
        assertEquals(
                item("{'id': '_:o:a:b', 'origin': 'o', 'patchset_hash': ''}"),
                upgraded("2.0", Section.CHECKOUTS, "'id': 'o:a:b'"));
        assertEquals(
                item("{'id': 'o:b:c', 'origin': 'o', 'checkout_id': '_:o:y:z'}"),
                upgraded("2.0", Section.BUILDS, "'id': 'o:b:c', 'revision_id': 'p:y:z'"));
        assertEquals(
                item("{'id': 'o:t', 'origin': 'o', 'build_id': 'o:b'}"), upgraded("2.0", Section.TESTS, "'id': 'o:t'"));
    }

    @Test
    void versionTwoKeepsSlashesInNamesOfFiles() throws RefusedSubmission {
        String files = "[{'name': 'a/b', 'url': 'a:b'}]";
        assertEquals(
                item("{'files': " + files + "}").get("files"),
                upgraded("2.0", Section.TESTS, "'output_files': " + files).get("output_files"));
    }

    @Test
    void aRevisionBecomesACheckoutWithoutTakingTheCommitHashFromItsId() throws RefusedSubmission {
        assertEquals(
                item("{'id': '_:o:abc', 'origin': 'o', 'patchset_hash': ''}"),
                upgraded("3.0", Section.CHECKOUTS, "'id': 'abc'"));
        assertEquals(
                item("{'id': '_:o:abc+def', 'origin': 'o', 'patchset_hash': 'def'}"),
                upgraded("3.0", Section.CHECKOUTS, "'id': 'abc+def'"));
    }

    @Test
    void theValidityOfABuildBecomesItsStatus() throws RefusedSubmission {
        assertEquals(
                "PASS",
                upgraded("4.2", Section.BUILDS, "'valid': true").path("status").asString());
        assertEquals(
                "FAIL",
                upgraded("4.5", Section.BUILDS, "'valid': false").path("status").asString());
        assertEquals(minimalWith("4.0", Section.BUILDS, ""), upgraded("4.0", Section.BUILDS, ""));
    }

    @Test
    void aCheckoutKeepsItsValidity() throws RefusedSubmission {
        assertEquals(
                minimalWith("4.5", Section.CHECKOUTS, "'valid': true"),
                upgraded("4.5", Section.CHECKOUTS, "'valid': true, 'contacts': ['a@b']"));
    }

    @Test
    void whatVersionFiveHasNoLongerIsDropped() throws RefusedSubmission {
        assertEquals(
                minimalWith("4.5", Section.ISSUES, ""),
                upgraded("4.5", Section.ISSUES, "'build_valid': true, 'test_status': 'FAIL'"));
        assertEquals(minimalWith("4.5", Section.TESTS, ""), upgraded("4.5", Section.TESTS, "'waived': false"));
        assertEquals(
                minimalWith("4.5", Section.INCIDENTS, "'present': true"),
                upgraded("4.5", Section.INCIDENTS, "'present': true"));
    }

    @Test
    void everyWaivedTestGetsAnIncidentOfOneIssue() throws RefusedSubmission {
        SubmissionUpgrade upgrade = new SubmissionUpgrade(schema("4.5"));
        List<String> added = new ArrayList<>();
        ObjectNode test = minimalWith("4.5", Section.TESTS, "'waived': true");
        upgrade.apply(Section.TESTS, 0, test, (section, item) -> added.add(section + " " + item));
        upgrade.apply(
                Section.TESTS,
                1,
                minimalWith("4.5", Section.TESTS, "'id': 'o:u', 'waived': true"),
                (section, item) -> added.add(section + " " + item));

        assertEquals(minimalWith("4.5", Section.TESTS, ""), test);
        assertEquals(
                List.of(
                        "ISSUES {'id':'_:waived','origin':'_','version':1,'comment':'Test waived as unreliable'}",
                        "INCIDENTS {'id':'_:waived:1:o:t','origin':'_','issue_id':'_:waived','issue_version':1,"
                                + "'test_id':'o:t','present':true}",
                        "INCIDENTS {'id':'_:waived:1:o:u','origin':'_','issue_id':'_:waived','issue_version':1,"
                                + "'test_id':'o:u','present':true}"),
                added.stream().map(line -> line.replace('"', '\'')).toList());
    }

    @Test
    void whatIsAddedForAWaivedTestIsValid() throws RefusedSubmission {
        ObjectNode test = minimalWith("4.5", Section.TESTS, "'waived': true");
        List<Section> sections = new ArrayList<>();
        new SubmissionUpgrade(schema("4.5")).apply(Section.TESTS, 0, test, (section, item) -> {
            try {
                schema("5.3").check(section, 0, item);
                sections.add(section);
            } catch (RefusedSubmission refusal) {
                throw new AssertionError(refusal);
            }
        });
        assertEquals(List.of(Section.ISSUES, Section.INCIDENTS), sections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"git://h/x", "http://h/x"})
    void aRepositoryThatIsNotFetchedByHttpsRefusesTheFile(String url) {
        assertRefused(
                "4.5", Section.CHECKOUTS, "'git_repository_url': '" + url + "'", "/checkouts/5/git_repository_url");
        assertRefused(
                "3.0", Section.CHECKOUTS, "'git_repository_url': '" + url + "'", "/revisions/5/git_repository_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "a.", "a..b", "."})
    void aPathWithEmptyWordsRefusesTheFile(String path) {
        assertRefused("4.5", Section.TESTS, "'path': '" + path + "'", "/tests/5/path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b"})
    void aPathOfWordsIsKept(String path) throws RefusedSubmission {
        assertEquals(
                path,
                upgraded("4.0", Section.TESTS, "'path': '" + path + "'")
                        .path("path")
                        .asString());
    }

    @Test
    void onlyPathsAndRepositoriesOfOlderVersionsAreLookedAt() throws RefusedSubmission {
        assertEquals(
                "a..b",
                upgraded("5.0", Section.TESTS, "'path': 'a..b'").path("path").asString());
    }

    private static ObjectNode upgraded(String version, Section section, String members) throws RefusedSubmission {
        ObjectNode item = minimalWith(version, section, members);
        new SubmissionUpgrade(schema(version)).apply(section, 0, item, (where, added) -> {
            throw new AssertionError("added " + added);
        });
        return item;
    }

    private static void assertRefused(String version, Section section, String members, String pointer) {
        RefusedSubmission refusal = assertThrows(RefusedSubmission.class, () -> new SubmissionUpgrade(schema(version))
                .apply(section, 5, minimalWith(version, section, members), (where, added) -> {}));
        assertEquals(pointer, refusal.pointer());
        assertEquals("upgrade", refusal.rule());
    }
}
