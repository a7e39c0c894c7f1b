package org.kernelci.dashboard.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading of registry files (api-hardware 15.1). */
class HardwareRegistryTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void textsStayAsWrittenAndNumbersLoseTheirFraction() throws CommandFailure {
        Map<String, Object> columns = row(RegistrySection.PROCESSORS, """
                processors:
                  label: {id: 0815, url: on, details: 2026-01-01, vendor_id: 6.10, cores: 4, max_clock_speed_mhz: 800.7}
                """);

        assertEquals("0815", columns.get("id"));
        assertEquals("on", columns.get("url"));
        assertEquals("2026-01-01", columns.get("details"));
        assertEquals("6.10", columns.get("vendor_id"));
        assertEquals(4, columns.get("cores"));
        assertEquals(800, columns.get("max_clock_speed_mhz"));
        assertEquals(List.of(), problems);
    }

    @Test
    void whatAnEntryLacksHasItsDefault() throws CommandFailure {
        assertEquals(
                "",
                row(RegistrySection.SILICON_VENDORS, "silicon_vendors: {a: {id: a}}")
                        .get("type"));
        assertEquals(
                "platform_vendor",
                row(RegistrySection.PLATFORM_VENDORS, "platform_vendors: {a: {id: a, type: ~}}")
                        .get("type"));
        Map<String, Object> processor = row(RegistrySection.PROCESSORS, "processors: {a: {id: a, vendor_id: v}}");
        assertEquals("soc", processor.get("type"));
        assertNull(processor.get("cores"));
        assertNull(processor.get("url"));
        assertEquals(List.of(), problems);
    }

    @Test
    void fieldsAndSectionsThatNoTableHasAreIgnored() throws CommandFailure {
        Map<String, Object> columns = row(
                RegistrySection.SILICON_VENDORS,
                "{schema_info: [1], silicon_vendors: {a: {id: a, deprecated: [yes], memory_mb: 1}}}");

        assertEquals(List.of("id", "type", "url", "details"), List.copyOf(columns.keySet()));
        assertEquals(List.of(), problems);
    }

    @Test
    void absentSectionsAreNamedAndNullOnesAreEmpty() throws CommandFailure {
        HardwareRegistry registry = read("{processors: , silicon_vendors: {a: null}}");

        assertEquals(List.of("platform_vendors", "system_modules", "platforms"), registry.missing());
        registry.sections().values().forEach(rows -> assertEquals(List.of(), rows));
        assertEquals(List.of(), problems);
    }

    @Test
    void everyProblemIsNamedWithItsFileAndKey() throws CommandFailure {
        read("""
                silicon_vendors: [acme]
                platform_vendors:
                  board: {type: x, url: [a], details: "a\\0b"}
                  other: {id: '', type: %s}
                processors:
                  a1: {id: a1, cores: many, max_clock_speed_mhz: 2147483648}
                  a2: {id: a1, cores: 1e999999999, vendor_id: acme}
                  a3: text
                """.formatted("x".repeat(65)));

        assertEquals(
                List.of(
                        "f.yaml: silicon_vendors: expected a mapping, got list",
                        "f.yaml: platform_vendors.board.id: missing",
                        "f.yaml: platform_vendors.board.url: expected a text, got list",
                        "f.yaml: platform_vendors.board.details: holds a character that the database cannot store",
                        "f.yaml: platform_vendors.other.id: missing",
                        "f.yaml: platform_vendors.other.type: longer than 64 characters",
                        "f.yaml: processors.a1.cores: expected a whole number that fits 32 bits, got \"many\"",
                        "f.yaml: processors.a1.max_clock_speed_mhz: expected a whole number that fits 32 bits,"
                                + " got \"2147483648\"",
                        "f.yaml: processors.a1.vendor_id: missing",
                        "f.yaml: processors.a2.cores: expected a whole number that fits 32 bits, got \"1e999999999\"",
                        "f.yaml: processors.a3: expected a mapping, got str",
                        "f.yaml: processors.a2.id: \"a1\" is also the id of f.yaml: processors.a1"),
                problems);
    }

    @Test
    void aFileThatIsNoMappingIsRefusedAsAWhole() {
        assertEquals("Registry is empty or parses to null: f.yaml", refusal(""));
        assertEquals("Registry is empty or parses to null: f.yaml", refusal("# nothing\n~"));
        assertEquals("Expected a YAML mapping at root, got list: f.yaml", refusal("[a]"));
        assertEquals("Expected a YAML mapping at root, got str: f.yaml", refusal("a"));
        assertTrue(refusal("a: [").startsWith("Invalid YAML: f.yaml: "));
        assertTrue(refusal("a: !!java.net.URL [http://localhost/]").startsWith("Invalid YAML: f.yaml: "));
    }

    private Map<String, Object> row(RegistrySection section, String yaml) throws CommandFailure {
        return read(yaml).sections().get(section).get(0).columns();
    }

    private HardwareRegistry read(String yaml) throws CommandFailure {
        return HardwareRegistry.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    private String refusal(String yaml) {
        return assertThrows(CommandFailure.class, () -> read(yaml)).getMessage();
    }
}
