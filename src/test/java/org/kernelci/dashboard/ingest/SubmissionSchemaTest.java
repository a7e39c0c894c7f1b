package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kernelci.dashboard.ingest.Items.item;
import static org.kernelci.dashboard.ingest.Items.json;
import static org.kernelci.dashboard.ingest.Items.minimal;
import static org.kernelci.dashboard.ingest.Items.minimalWith;
import static org.kernelci.dashboard.ingest.Items.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SubmissionSchemaTest {

    private static final String NEWEST = "5.3";
    private static final String TIME = "'2026-01-02T03:04:05Z'";
    private static final String HEX64 = "0123456789abcdef".repeat(4);
    private static final String HEX40 = HEX64.substring(0, 40);

    @ParameterizedTest
    @EnumSource
    void theSmallestItemIsValidAndNeedsEachOfItsMembers(Section section) throws RefusedSubmission {
        ObjectNode item = minimal(NEWEST, section);
        assertDoesNotThrow(() -> schema(NEWEST).check(section, 0, item));
        for (Map.Entry<String, ?> member : minimal(NEWEST, section).properties()) {
            ObjectNode incomplete = minimal(NEWEST, section);
            incomplete.remove(member.getKey());
            assertRefused(NEWEST, section, incomplete, "required", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noItemAdmitsAnUnknownMemberOrNull(Section section) throws RefusedSubmission {
        assertRefused(NEWEST, section, minimalWith(NEWEST, section, "'a/b~': 1"), "additionalProperties", "/a~1b~0");
        assertRefused(NEWEST, section, minimalWith(NEWEST, section, "'comment': null"), "type", "/comment");
        assertRefused(NEWEST, section, minimalWith(NEWEST, section, "'misc': null"), "type", "/misc");
        assertValid(NEWEST, section, "'misc': {'any': [null, {'thing': 1.5}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "'text'", "1"})
    void anItemThatIsNoObjectIsRefused(String value) {
        RefusedSubmission refusal =
                assertThrows(RefusedSubmission.class, () -> schema(NEWEST).check(Section.TESTS, 12, json(value)));
        assertEquals("/tests/12", refusal.pointer());
        assertEquals("type", refusal.rule());
    }

    @ParameterizedTest
    @MethodSource("everyMember")
    void everyMemberOfTheNewestVersionIsKnown(Section section, String members) throws RefusedSubmission {
        assertValid(NEWEST, section, members);
    }

    static Stream<Object[]> everyMember() {
        String files = "[{'name': 'n', 'url': 'https://h/'}]";
        String common = "'comment': 'c', '_timestamp': " + TIME + ", 'misc': {}, ";
        String log = "'log_url': 'http://h/l', 'log_excerpt': 'l', 'start_time': " + TIME + ", ";
        String run = common + log + "'duration': 1.5, 'input_files': " + files + ", 'output_files': " + files
                + ", 'status': 'DONE', ";
        return Stream.of(
                new Object[] {
                    Section.CHECKOUTS,
                    common + log + "'tree_name': 't', 'git_repository_url': 'https://h/x.git', 'git_commit_hash': '"
                            + HEX40
                            + "', 'git_commit_name': 'v1', 'git_commit_tags': ['a'], 'git_commit_message': 'm', "
                            + "'git_repository_branch': 'b', 'git_repository_branch_tip': true, 'patchset_files': "
                            + files
                            + ", 'patchset_hash': '" + HEX64 + "', 'message_id': 'a@b', 'valid': true, "
                            + "'origin_builds_finish_time': " + TIME + ", 'origin_tests_finish_time': " + TIME
                },
                new Object[] {
                    Section.BUILDS,
                    run + "'command': 'make', 'compiler': 'gcc', 'config_name': 'd', 'config_url': 'https://h/c', "
                            + "'architecture': 'x86_64'"
                },
                new Object[] {
                    Section.TESTS,
                    run + "'environment': {'comment': 'c', 'compatible': ['a,b'], 'misc': {'x': null}}, 'path': 'a.b', "
                            + "'number': {'value': 1.5, 'unit': 'u', 'prefix': 'metric'}"
                },
                new Object[] {
                    Section.ISSUES,
                    common + "'categories': ['a.b'], 'report_url': 'https://h/', 'report_subject': 's', "
                            + "'culprit': {'code': true, 'tool': false, 'harness': false}"
                },
                new Object[] {Section.INCIDENTS, common + "'build_id': 'o:b', 'test_id': 'o:t', 'present': true"});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CHECKOUTS | 'id': 'o'                             | pattern   | /id",
                "CHECKOUTS | 'id': 'O:1'                           | pattern   | /id",
                "CHECKOUTS | 'id': 1                               | type      | /id",
                "CHECKOUTS | 'origin': 'O'                         | pattern   | /origin",
                "CHECKOUTS | 'origin': ''                          | pattern   | /origin",
                "CHECKOUTS | 'comment': '\\u0000'                  | pattern   | /comment",
                "CHECKOUTS | 'git_repository_url': 'git://h/x'     | pattern   | /git_repository_url",
                "CHECKOUTS | 'git_repository_url': 'https://a b'   | format    | /git_repository_url",
                "CHECKOUTS | 'git_commit_hash': 'abc'              | pattern   | /git_commit_hash",
                "CHECKOUTS | 'git_commit_tags': 'v1'               | type      | /git_commit_tags",
                "CHECKOUTS | 'git_commit_tags': ['v1', 2]          | type      | /git_commit_tags/1",
                "CHECKOUTS | 'patchset_hash': 'abc'                | pattern   | /patchset_hash",
                "CHECKOUTS | 'message_id': 'nobody'                | format    | /message_id",
                "CHECKOUTS | 'start_time': '2026-01-02'            | format    | /start_time",
                "CHECKOUTS | 'valid': 1                            | type      | /valid",
                "CHECKOUTS | 'patchset_files': [{'name': 'n'}]     | required  | /patchset_files/0",
                "CHECKOUTS | 'patchset_files': [{'name': 'a/b', 'url': 'a:b'}] | pattern | /patchset_files/0/name",
                "CHECKOUTS | 'patchset_files': [{'name': '', 'url': 'a:b'}] | pattern | /patchset_files/0/name",
                "CHECKOUTS | 'patchset_files': [{'name': 'n', 'url': 'b'}] | format | /patchset_files/0/url",
                "BUILDS    | 'architecture': 'X'                   | pattern   | /architecture",
                "BUILDS    | 'duration': '1'                       | type      | /duration",
                "BUILDS    | 'duration': true                      | type      | /duration",
                "BUILDS    | 'status': 'pass'                      | enum      | /status",
                "BUILDS    | 'config_url': 'h'                     | format    | /config_url",
                "TESTS     | 'path': 'a..b'                        | pattern   | /path",
                "TESTS     | 'environment': {'compatible': ['a b']}| pattern   | /environment/compatible/0",
                "TESTS     | 'environment': {'compatible': ['']}   | pattern   | /environment/compatible/0",
                "TESTS     | 'environment': {'platform': 'p'}      | additionalProperties | /environment/platform",
                "TESTS     | 'environment': {'misc': []}           | type      | /environment/misc",
                "TESTS     | 'number': {'unit': 's'}               | required  | /number",
                "TESTS     | 'number': {'value': 1, 'prefix': 'k'} | enum      | /number/prefix",
                "ISSUES    | 'version': -1                         | minimum   | /version",
                "ISSUES    | 'version': 1.5                        | type      | /version",
                "ISSUES    | 'version': true                       | type      | /version",
                "ISSUES    | 'categories': ['.a']                  | pattern   | /categories/0",
                "ISSUES    | 'culprit': {'code': 'yes'}            | type      | /culprit/code",
                "ISSUES    | 'culprit': {'x': true}                | additionalProperties | /culprit/x",
                "INCIDENTS | 'issue_version': '1'                  | type      | /issue_version",
                "INCIDENTS | 'test_id': 't'                        | pattern   | /test_id",
                "INCIDENTS | 'present': null                       | type      | /present",
            })
    void aBrokenRuleIsReportedWithItsPlace(Section section, String members, String rule, String pointer)
            throws RefusedSubmission {
        assertRefused(NEWEST, section, minimalWith(NEWEST, section, members), rule, pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a-1._.B", "a\\n", "\\n"})
    void aPathIsWordsSeparatedBySingleDots(String path) throws RefusedSubmission {
        assertValid(NEWEST, Section.TESTS, "'path': '" + path + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "a.", ".a", "a..b", "a b", "a.\\n", "a\\n\\n", "a\\nb", "ä"})
    void aPathIsNothingElse(String path) throws RefusedSubmission {
        assertRefused(
                NEWEST,
                Section.TESTS,
                minimalWith(NEWEST, Section.TESTS, "'path': '" + path + "'"),
                "pattern",
                "/path");
    }

    @Test
    void aDollarMatchesBeforeOneFinalLineFeedAndNoOtherLineEnd() throws RefusedSubmission {
        assertValid(NEWEST, Section.BUILDS, "'architecture': 'arm64\\n'");
        assertRefused(
                NEWEST,
                Section.BUILDS,
                minimalWith(NEWEST, Section.BUILDS, "'architecture': 'arm64\\r'"),
                "pattern",
                "/architecture");
    }

    @Test
    void aWholeNumberMayBeWrittenAsFraction() throws RefusedSubmission {
        assertValid(NEWEST, Section.ISSUES, "'version': 1.0");
        assertValid(NEWEST, Section.ISSUES, "'version': 10e-1");
    }

    @Test
    void lengthsAreCountedInCodePoints() throws RefusedSubmission {
        String longest = "\uD83D\uDE00".repeat(16384);
        assertValid(NEWEST, Section.TESTS, "'log_excerpt': '" + longest + "'");
        assertRefused(
                NEWEST,
                Section.TESTS,
                minimalWith(NEWEST, Section.TESTS, "'log_excerpt': '" + longest + "x'"),
                "maxLength",
                "/log_excerpt");
    }

    @Test
    void hostilePathsAndCompatiblesAreAnsweredAtOnce() throws RefusedSubmission {
        String words = "a.".repeat(500_000);
        assertValid(NEWEST, Section.TESTS, "'path': '" + words + "a'");
        ObjectNode commas =
                minimalWith(NEWEST, Section.TESTS, "'environment': {'compatible': ['" + "a,".repeat(500_000) + " ']}");
        assertRefused(NEWEST, Section.TESTS, commas, "pattern", "/environment/compatible/0");
    }

    @ParameterizedTest(name = "{0} against {1}: {3}")
    @DisplayName("each version admits exactly its own members and values")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // admitted by | refused by | section | members
                "5.3 | 5.2 | TESTS     | 'input_files': []",
                "5.2 | 5.1 | ISSUES    | 'categories': []",
                "5.1 | 5.0 | CHECKOUTS | 'origin_builds_finish_time': '2026-01-02T03:04:05Z'",
                "5.1 | 5.0 | CHECKOUTS | 'origin_tests_finish_time': '2026-01-02T03:04:05Z'",
                "4.5 | 5.0 | TESTS     | 'comment': 'a\\u0000b'",
                "4.5 | 5.0 | TESTS     | 'log_excerpt': 'a\\u0000b'",
                "4.5 | 5.0 | TESTS     | 'id': 'o:\\u0000'",
                "5.0 | 4.5 | TESTS     | 'id': 'o:a\\nb'",
                "4.5 | 5.0 | TESTS     | 'environment': {'compatible': ['a\\u0000']}",
                "4.5 | 5.0 | TESTS     | 'output_files': [{'name': '\\u0000', 'url': 'a:b'}]",
                "4.5 | 5.0 | CHECKOUTS | 'git_repository_url': 'git://h/x'",
                "4.5 | 5.0 | TESTS     | 'path': '.a..b.'",
                "4.5 | 5.0 | BUILDS    | 'valid': true",
                "5.0 | 4.5 | BUILDS    | 'status': 'PASS'",
                "4.5 | 5.0 | CHECKOUTS | 'contacts': ['a@b']",
                "4.5 | 5.0 | TESTS     | 'waived': true",
                "4.5 | 5.0 | ISSUES    | 'build_valid': false",
                "4.5 | 5.0 | ISSUES    | 'test_status': 'FAIL'",
                "4.5 | 4.4 | CHECKOUTS | 'git_commit_tags': []",
                "4.5 | 4.4 | CHECKOUTS | 'git_commit_message': 'm'",
                "4.5 | 4.4 | CHECKOUTS | 'git_repository_branch_tip': true",
                "4.4 | 4.3 | TESTS     | 'environment': {'compatible': []}",
                "4.4 | 4.3 | TESTS     | 'number': {'value': 1}",
                "4.3 | 4.2 | CHECKOUTS | '_timestamp': '2026-01-02T03:04:05Z'",
                "4.3 | 4.2 | BUILDS    | '_timestamp': '2026-01-02T03:04:05Z'",
                "4.3 | 4.2 | TESTS     | '_timestamp': '2026-01-02T03:04:05Z'",
                "4.3 | 4.2 | ISSUES    | '_timestamp': '2026-01-02T03:04:05Z'",
                "4.3 | 4.2 | INCIDENTS | '_timestamp': '2026-01-02T03:04:05Z'",
                "4.2 | 4.1 | TESTS     | 'status': 'MISS'",
                "4.0 | 3.0 | CHECKOUTS | 'log_excerpt': 'l'",
                "4.0 | 3.0 | CHECKOUTS | 'patchset_hash': ''",
                "4.0 | 3.0 | CHECKOUTS | 'patchset_files': []",
                "3.0 | 4.0 | CHECKOUTS | 'patch_mboxes': []",
                "4.0 | 3.0 | CHECKOUTS | 'comment': 'c'",
                "3.0 | 4.0 | CHECKOUTS | 'description': 'd'",
                "4.0 | 3.0 | CHECKOUTS | 'start_time': '2026-01-02T03:04:05Z'",
                "3.0 | 4.0 | CHECKOUTS | 'discovery_time': '2026-01-02T03:04:05Z'",
                "3.0 | 4.0 | CHECKOUTS | 'publishing_time': '2026-01-02T03:04:05Z'",
                "4.0 | 3.0 | CHECKOUTS | 'id': 'o:c'",
                "3.0 | 4.0 | BUILDS    | 'description': 'd'",
                "4.0 | 3.0 | BUILDS    | 'comment': 'c'",
                "4.0 | 3.0 | BUILDS    | 'log_excerpt': 'l'",
                "4.0 | 3.0 | TESTS     | 'log_excerpt': 'l'",
                "4.0 | 3.0 | TESTS     | 'log_url': 'http://h/'",
                "4.0 | 3.0 | TESTS     | 'comment': 'c'",
                "3.0 | 4.0 | TESTS     | 'description': 'd'",
                "4.0 | 3.0 | TESTS     | 'environment': {'comment': 'c'}",
                "3.0 | 4.0 | TESTS     | 'environment': {'description': 'd'}",
                "3.0 | 2.0 | CHECKOUTS | 'tree_name': 't'",
                "3.0 | 2.0 | CHECKOUTS | 'git_commit_name': 'v1'",
                "2.0 | 3.0 | CHECKOUTS | 'git_repository_commit_name': 'v1'",
                "2.0 | 3.0 | CHECKOUTS | 'git_repository_commit_hash': 'any'",
                "2.0 | 3.0 | CHECKOUTS | 'git_repository_url': 'ssh://h/x'",
                "2.0 | 3.0 | CHECKOUTS | 'id': 'o:r'",
                "2.0 | 3.0 | BUILDS    | 'revision_id': 'o:r'",
                "2.0 | 3.0 | TESTS     | 'id': 'o:a\\nb'",
                "1.1 | 2.0 | TESTS     | 'output_files': [{'name': 'a/b', 'url': 'a:b'}]",
                "1.1 | 2.0 | TESTS     | 'origin': ''",
                "1.1 | 2.0 | BUILDS    | 'revision_origin': ''",
                "1.1 | 2.0 | BUILDS    | 'revision_origin_id': ''",
                "2.0 | 1.1 | TESTS     | 'id': 'o:t'",
                "2.0 | 1.1 | TESTS     | 'build_id': 'o:b'",
                "2.0 | 1.1 | BUILDS    | 'revision_id': 'o:r'",
            })
    void eachVersionAdmitsItsOwnMembers(String admitting, String refusing, Section section, String members)
            throws RefusedSubmission {
        assertValid(admitting, section, members);
        ObjectNode item = minimalWith(refusing, section, members);
        SubmissionSchema schema = schema(refusing);
        RefusedSubmission refusal = assertThrows(RefusedSubmission.class, () -> schema.check(section, 0, item));
        String member = members.substring(1, members.indexOf('\'', 1));
        assertEquals(
                "/" + schema.memberName(section) + "/0/" + member,
                String.join("/", Arrays.copyOf((refusal.pointer() + "/").split("/"), 4)));
    }

    @Test
    void theNumbersOfPlacesAndTheNameOfOldCheckoutsAreThoseOfTheFile() throws RefusedSubmission {
        ObjectNode revision = minimalWith("3.0", Section.CHECKOUTS, "'origin': 1");
        SubmissionSchema schema = schema("3.0");
        RefusedSubmission refusal =
                assertThrows(RefusedSubmission.class, () -> schema.check(Section.CHECKOUTS, 7, revision));
        assertEquals("/revisions/7/origin", refusal.pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "4.5", "4.4", "4.3", "4.2", "4.1", "4.0", "3.0", "2.0", "1.1"})
    void oldVersionsNeedTheirOwnMembers(String version) throws RefusedSubmission {
        for (Section section : List.of(Section.CHECKOUTS, Section.BUILDS, Section.TESTS)) {
            assertValid(version, section, "'misc': {}");
            for (Map.Entry<String, ?> member : minimal(version, section).properties()) {
                ObjectNode incomplete = minimal(version, section);
                incomplete.remove(member.getKey());
                assertRefused(version, section, incomplete, "required", "");
            }
        }
    }

    @Test
    void aRevisionMayCarryAPatchset() throws RefusedSubmission {
        assertValid("3.0", Section.CHECKOUTS, "'id': '" + HEX40 + "+" + HEX64 + "'");
        assertValid("3.0", Section.BUILDS, "'revision_id': '" + HEX40 + "+" + HEX64 + "'");
    }

    @Test
    void theReportIsOneShortLine() {
        ObjectNode item =
                item("{'id': 'o:t', 'origin': 'o', 'build_id': 'o:b'}").put("x\n".repeat(9999), 1);
        RefusedSubmission refusal =
                assertThrows(RefusedSubmission.class, () -> schema(NEWEST).check(Section.TESTS, 0, item));
        assertEquals("/tests/0/x?x?", refusal.getMessage().substring(0, 13));
        assertEquals(403, refusal.getMessage().length());
    }

    private static void assertValid(String version, Section section, String members) throws RefusedSubmission {
        schema(version).check(section, 0, minimalWith(version, section, members));
    }

    private static void assertRefused(String version, Section section, ObjectNode item, String rule, String pointer)
            throws RefusedSubmission {
        SubmissionSchema schema = schema(version);
        RefusedSubmission refusal = assertThrows(RefusedSubmission.class, () -> schema.check(section, 3, item));
        assertEquals("/" + schema.memberName(section) + "/3" + pointer, refusal.pointer());
        assertEquals(rule, refusal.rule());
    }
}
