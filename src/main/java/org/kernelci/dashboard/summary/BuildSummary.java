package org.kernelci.dashboard.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Builds by status and by each of their dimensions (api-tree 3.5). */
public record BuildSummary(
        StatusCount status,
        Map<String, StatusCount> origins,
        Map<String, Architecture> architectures,
        Map<String, StatusCount> configs,
        Map<String, StatusCount> labs,
        List<Issue> issues,
        int unknownIssues) {

    /**
     * The builds of an architecture: seven counts and, beside them, the compilers.
     *
     * @param compilers distinct, sorted
     */
    @Schema(
            name = "BuildArchitecture",
            type = SchemaType.OBJECT,
            description = "How many builds of an architecture have each status, and their compilers",
            properties = {
                @SchemaProperty(name = "PASS", type = SchemaType.INTEGER, example = "12"),
                @SchemaProperty(name = "ERROR", type = SchemaType.INTEGER, example = "0"),
                @SchemaProperty(name = "FAIL", type = SchemaType.INTEGER, example = "3"),
                @SchemaProperty(name = "SKIP", type = SchemaType.INTEGER, example = "1"),
                @SchemaProperty(name = "MISS", type = SchemaType.INTEGER, example = "0"),
                @SchemaProperty(name = "DONE", type = SchemaType.INTEGER, example = "0"),
                @SchemaProperty(name = "NULL", type = SchemaType.INTEGER, example = "2"),
                @SchemaProperty(
                        name = "compilers",
                        type = SchemaType.ARRAY,
                        implementation = String.class,
                        example = "[\"gcc-12\"]")
            })
    public record Architecture(
            @Schema(hidden = true) StatusCount status,
            @Schema(hidden = true) Set<String> compilers) {
        @JsonValue
        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>(status.byName());
            members.put("compilers", compilers);
            return members;
        }
    }
}
