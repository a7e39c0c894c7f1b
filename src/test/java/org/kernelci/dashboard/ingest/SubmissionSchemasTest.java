package org.kernelci.dashboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kernelci.dashboard.ingest.Items.SCHEMAS;
import static org.kernelci.dashboard.ingest.Items.json;
import static org.kernelci.dashboard.ingest.Items.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionSchemasTest {

    @ParameterizedTest
    @CsvSource({"1.1, 1", "2.0, 2", "3.0, 3", "4.0, 4", "4.3, 4", "4.5, 4", "5.0, 5", "5.3, 5"})
    void everyKnownVersionHasItsSchema(String version, int major) throws RefusedSubmission {
        assertEquals(major, schema(version).majorVersion());
    }

    @Test
    void aMissingMinorVersionMeansZero() throws RefusedSubmission {
        assertSame(schema("4.0"), SCHEMAS.forVersion(json("{'major': 4}")));
    }

    @Test
    void anAbsentVersionIsRefused() {
        RefusedSubmission refusal = assertThrows(RefusedSubmission.class, () -> SCHEMAS.forVersion(null));
        assertEquals("", refusal.pointer());
        assertEquals("required", refusal.rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                    | /version       | type",
                "'5.3'                   | /version       | type",
                "'1.1'                   | /version       | type",
                "5                       | /version       | type",
                "[5, 3]                  | /version       | type",
                "{}                      | /version       | required",
                "{'major': 1}            | /version/major | minimum",
                "{'major': 1, 'minor': 1}| /version/major | minimum",
                "{'major': 4, 'minor': 9}| /version/major | minimum",
                "{'major': 6}            | /version/major | maximum",
                "{'major': 5, 'minor': 4}| /version/minor | maximum",
                "{'major': 5, 'minor': -1}| /version/minor | minimum",
                "{'major': '5'}          | /version/major | type",
                "{'major': {}}           | /version/major | type",
                "{'major': 4.0}          | /version/major | minimum",
                "{'major': 5, 'micro': 1}| /version/micro | additionalProperties",
            },
            quoteCharacter = '`')
    void anUnknownVersionIsRefusedByTheNewestSchema(String version, String pointer, String rule) {
        RefusedSubmission refusal = assertThrows(RefusedSubmission.class, () -> SCHEMAS.forVersion(json(version)));
        assertEquals(pointer, refusal.pointer());
        assertEquals(rule, refusal.rule());
    }

    @Test
    void aFloatVersionThatTheNewestSchemaAdmitsCountsAsTheNewest() throws RefusedSubmission {
        assertSame(schema("5.3"), SCHEMAS.forVersion(json("{'major': 5.0, 'minor': 1}")));
    }

    @Test
    void theMessageStartsWithThePointer() {
        RefusedSubmission refusal =
                assertThrows(RefusedSubmission.class, () -> SCHEMAS.forVersion(json("{'major': 6}")));
        assertEquals("/version/major: must have a maximum value of 5", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "2.0", "3.0"})
    void revisionsAreTheCheckoutsOfOldVersions(String version) throws RefusedSubmission {
        assertEquals(Optional.of(Section.CHECKOUTS), schema(version).section("revisions"));
        assertEquals(List.of("builds", "revisions", "tests"), sections(version));
    }

    @Test
    void versionFourPointZeroHasNeitherIssuesNorIncidents() throws RefusedSubmission {
        assertEquals(List.of("builds", "checkouts", "tests"), sections("4.0"));
        assertEquals(List.of("builds", "checkouts", "incidents", "issues", "tests"), sections("4.1"));
    }

    private static List<String> sections(String version) throws RefusedSubmission {
        SubmissionSchema schema = schema(version);
        return Arrays.asList("builds", "checkouts", "incidents", "issues", "revisions", "tests", "version", "x")
                .stream()
                .filter(name -> schema.section(name).isPresent())
                .toList();
    }
}
