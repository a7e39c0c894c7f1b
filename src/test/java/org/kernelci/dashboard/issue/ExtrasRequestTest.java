package org.kernelci.dashboard.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestBody;
import org.kernelci.dashboard.web.Violation;

class ExtrasRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "'1'", "' +1 '", "1.0", "true", "1e0"})
    void aVersionMayBeSpelledInManyWays(String version) {
        assertEquals(Set.of(IssueVersion.of("i", 1)), read("{'issues':[['i'," + version + "]],'more':0}"));
    }

    @Test
    void equalPairsCollapseInTheirOrder() {
        assertEquals(
                List.of(IssueVersion.of("b", 2), IssueVersion.of("a", 0)),
                List.copyOf(read("{'issues':[['b',2],['a',0],['b','2'],['a',false]]}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "5", "null", "'x'", "{'issues':[]} x"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertEquals("Invalid body, request body must be a valid json string", text(body));
    }

    @Test
    void anEmptyListIsRefused() {
        assertEquals("Invalid body, the issue list must not be empty", text("{'issues':[]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                        | missing        | issues",
                "{'issues':{}}             | list_type      | issues",
                "{'issues':null}           | list_type      | issues",
                "{'issues':['x']}          | tuple_type     | issues 0",
                "{'issues':[['a',1,2]]}    | too_long       | issues 0",
                "{'issues':[['a']]}        | missing        | issues 0 1",
                "{'issues':[[1,1]]}        | string_type    | issues 0 0",
                "{'issues':[['\\u0000',1]]}| value_error    | issues 0 0",
                "{'issues':[['\\ud800',1]]}| string_unicode | issues 0 0",
                "{'issues':[['a',1.5]]}    | int_from_float | issues 0 1",
                "{'issues':[['a',null]]}   | int_type       | issues 0 1",
                "{'issues':[['a',[]]]}     | int_type       | issues 0 1",
                "{'issues':[['a',NaN]]}    | finite_number  | issues 0 1",
                "{'issues':[['a','x']]}    | int_parsing    | issues 0 1"
            })
    void aWrongMemberIsAViolationAtItsPlace(String body, String type, String place) {
        var violations = violations(body);
        assertEquals(1, violations.size());
        assertEquals(type, violations.get(0).type());
        assertEquals(
                List.of(place.split(" ")),
                violations.get(0).loc().stream().map(String::valueOf).toList());
    }

    @Test
    void allViolationsComeAtOnce() {
        assertEquals(4, violations("{'issues':[[],['a',1],[2,'x']]}").size());
    }

    private static Set<IssueVersion> read(String body) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ExtrasRequest.read(RequestBody.json(new ByteArrayInputStream(bytes)));
    }

    private static String text(String body) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(body));
        assertEquals(400, refusal.status());
        return ((ErrorBody.Text) refusal.body()).error();
    }

    private static List<Violation> violations(String body) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(body));
        assertEquals(400, refusal.status());
        return ((ErrorBody.Violations) refusal.body()).violations();
    }
}
