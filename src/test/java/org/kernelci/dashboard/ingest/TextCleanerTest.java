package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kernelci.dashboard.ingest.Items.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class TextCleanerTest {

    @Test
    void refusedCharactersAreRemovedFromTextsAndCounted() throws RefusedSubmission {
        assertCleaned(1, "{'comment': 'a\\u0000b'}", "{'comment': 'ab'}");
        assertCleaned(2, "{'comment': '\\ud800a\\udc00'}", "{'comment': 'a'}");
        assertCleaned(3, "{'comment': '\\udc00\\ud800\\ud800'}", "{'comment': ''}");
        assertCleaned(
                1, "{'environment': {'compatible': ['a', 'b\\u0000']}}", "{'environment': {'compatible': ['a', 'b']}}");
        assertCleaned(1, "{'output_files': [{'name': 'n\\u0000'}]}", "{'output_files': [{'name': 'n'}]}");
        assertCleaned(1, "{'misc': {'a': [[{'b': 'c\\u0000'}]]}}", "{'misc': {'a': [[{'b': 'c'}]]}}");
    }

    @Test
    void everyOtherCharacterStays() throws RefusedSubmission {
        String text = "{'comment': '\\u0001\\n\\uffff\\ufffd\\ud83d\\ude00ä', 'misc': {'\\ud83d\\ude00': null}}";
        assertCleaned(0, text, text);
    }

    @Test
    void aPairNextToALoneSurrogateStays() throws RefusedSubmission {
        assertCleaned(1, "{'comment': '\\ud83d\\ud83d\\ude00'}", "{'comment': '\\ud83d\\ude00'}");
        assertCleaned(1, "{'comment': '\\ud83d\\ude00\\ude00'}", "{'comment': '\\ud83d\\ude00'}");
    }

    @Test
    void memberNamesAreCleanedInsideMiscOnly() throws RefusedSubmission {
        assertCleaned(2, "{'misc': {'a\\u0000': {'\\u0000b': 1}, 'b': 2}}", "{'misc': {'a': {'b': 1}, 'b': 2}}");
        assertCleaned(1, "{'environment': {'misc': {'a\\u0000': 1}}}", "{'environment': {'misc': {'a': 1}}}");
        assertCleaned(0, "{'x\\u0000': 1}", "{'x\\u0000': 1}");
        assertCleaned(0, "{'environment': {'x\\u0000': 1}}", "{'environment': {'x\\u0000': 1}}");
        assertCleaned(0, "{'number': {'misc': {'x\\u0000': 1}}}", "{'number': {'misc': {'x\\u0000': 1}}}");
    }

    @Test
    void aLoneSurrogateInAMemberNameIsRemovedToo() throws RefusedSubmission {
        ObjectNode item = item("{'misc': {}}");
        item.withObject("/misc").put("a\uD800", 1); // no parser of JSON lets it through
        assertEquals(1, TextCleaner.clean("tests", 0, item));
        assertEquals(item("{'misc': {'a': 1}}"), item);
    }

    @Test
    void ofMembersThatBecomeOneTheLastWins() throws RefusedSubmission {
        assertCleaned(1, "{'misc': {'a\\u0000': 1, 'a': 2}}", "{'misc': {'a': 2}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "origin",
                "checkout_id",
                "build_id",
                "test_id",
                "issue_id",
                "revision_id",
                "origin_id",
                "revision_origin",
                "revision_origin_id",
                "build_origin",
                "build_origin_id"
            })
    void anIdentifierIsRefusedRatherThanChanged(String member) {
        assertRefused("{'" + member + "': 'o:\\u0000'}", "/tests/4/" + member, "pattern");
        assertRefused("{'" + member + "': 'o:\\udc00x'}", "/tests/4/" + member, "pattern");
    }

    @Test
    void whatIsCalledIdInsideMiscIsText() throws RefusedSubmission {
        assertCleaned(1, "{'misc': {'id': 'a\\u0000'}}", "{'misc': {'id': 'a'}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999"})
    void aNumberThatIsNotFiniteIsRefusedEverywhere(String number) {
        assertRefused("{'duration': " + number + "}", "/tests/4/duration", "number");
        assertRefused("{'number': {'value': " + number + "}}", "/tests/4/number/value", "number");
        assertRefused("{'misc': {'a/b': [0, {'c': " + number + "}]}}", "/tests/4/misc/a~1b/1/c", "number");
    }

    @Test
    void otherNumbersStay() throws RefusedSubmission {
        String numbers = "{'misc': [1, -1.5, 1e300, 123456789012345678901234567890]}";
        assertCleaned(0, numbers, numbers);
    }

    private static void assertCleaned(int removed, String before, String after) throws RefusedSubmission {
        ObjectNode item = item(before);
        assertEquals(removed, TextCleaner.clean("tests", 0, item));
        assertEquals(item(after), item);
    }

    private static void assertRefused(String text, String pointer, String rule) {
        RefusedSubmission refusal =
                assertThrows(RefusedSubmission.class, () -> TextCleaner.clean("tests", 4, item(text)));
        assertEquals(pointer, refusal.pointer());
        assertEquals(rule, refusal.rule());
    }
}
