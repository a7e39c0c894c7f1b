package org.kernelci.dashboard.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** How many items have each status; an item without status counts as {@code NULL} (api-tree 3.5, filters 9.4). */
@Schema(
        type = SchemaType.OBJECT,
        description = "How many items have each status; `NULL` counts those without one",
        properties = {
            @SchemaProperty(name = "PASS", type = SchemaType.INTEGER, example = "12"),
            @SchemaProperty(name = "ERROR", type = SchemaType.INTEGER, example = "0"),
            @SchemaProperty(name = "FAIL", type = SchemaType.INTEGER, example = "3"),
            @SchemaProperty(name = "SKIP", type = SchemaType.INTEGER, example = "1"),
            @SchemaProperty(name = "MISS", type = SchemaType.INTEGER, example = "0"),
            @SchemaProperty(name = "DONE", type = SchemaType.INTEGER, example = "0"),
            @SchemaProperty(name = "NULL", type = SchemaType.INTEGER, example = "2")
        })
public final class StatusCount {

    /** Statuses of a test that went wrong. */
    public static final Set<String> TEST_FAILURES = Set.of("ERROR", "FAIL", "MISS");

    private static final List<String> NAMES = List.of("PASS", "ERROR", "FAIL", "SKIP", "MISS", "DONE", "NULL");

    @Schema(hidden = true)
    private final int[] counts = new int[NAMES.size()];

    public void add(String status) {
        add(status, 1);
    }

    /** Counts items of a status in any case; other names than the seven are not counted. */
    public void add(String status, int items) {
        int at = status == null ? NAMES.indexOf("NULL") : NAMES.indexOf(status);
        if (at < 0) {
            at = NAMES.indexOf(status.toUpperCase(Locale.ROOT));
        }
        if (at >= 0) {
            counts[at] += items;
        }
    }

    public int of(String status) {
        return counts[NAMES.indexOf(status)];
    }

    /** All seven counts by upper-case name. */
    @JsonValue
    public Map<String, Integer> byName() {
        Map<String, Integer> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, of(name)));
        return all;
    }

    /** All seven counts by lower-case name. */
    public Map<String, Integer> byLowerCaseName() {
        Map<String, Integer> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name.toLowerCase(Locale.ROOT), of(name)));
        return all;
    }

    /** Only the counts that are not zero. */
    public Map<String, Integer> nonZero() {
        Map<String, Integer> some = byName();
        some.values().removeIf(count -> count == 0);
        return some;
    }
}
