package org.kernelci.dashboard.notification.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void timesAreInUtcWithSixDigitsOrNone() {
        assertEquals(
                "2031-03-04 12:00:01.250000+00:00", Stamp.full(OffsetDateTime.parse("2031-03-04T15:00:01.25+03:00")));
        assertEquals("2031-03-04 12:00:01+00:00", Stamp.full(OffsetDateTime.parse("2031-03-04T12:00:01Z")));
        assertEquals("2031-03-04 12:00 UTC", Stamp.brief(OffsetDateTime.parse("2031-03-04T15:00:01.25+03:00")));
        assertEquals("None", Stamp.full(null));
        assertEquals("None", Stamp.brief(null));
    }

    @Test
    void aCommentIsCutAfterSeventyCharacters() {
        assertEquals("x".repeat(70), Comment.cut("x".repeat(70)));
        assertEquals("x".repeat(67) + "...", Comment.cut("x".repeat(71)));
        assertEquals("\uD83D\uDC27".repeat(70), Comment.cut("\uD83D\uDC27".repeat(70)));
        assertEquals("No information", Comment.cut(null));
    }

    @Test
    void aSubjectHasNoLineBreaks() {
        assertEquals("a b c", Report.of(Kind.FAKE, "<1@x>", "a\nb\r\nc", "").subject());
    }

    @Test
    void pathsHaveOneForm() {
        assertEquals("%", PathText.of(List.of()));
        assertEquals("[\"ltp%\",\"a\\\"b\"]", PathText.of(List.of("ltp%", "a\"b")));
    }

    @Test
    void whatNeitherPassedNorFailedHasAThirdSymbol() {
        assertEquals(
                List.of("✅", "❌", "⚠️", "⚠️"),
                Stream.of("PASS", "FAIL", "SKIP", null).map(Symbol::of).toList());
    }
}
