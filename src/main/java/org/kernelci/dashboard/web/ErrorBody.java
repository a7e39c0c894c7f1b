package org.kernelci.dashboard.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The five shapes of an error answer (conventions 5.1). All but {@link Page} are JSON. */
public sealed interface ErrorBody {

    /** Class E: {@code {"error":"<text>"}}. */
    @Schema(name = "Error", description = "No data, or a refusal in words")
    record Text(
            @Schema(required = true, example = "No trees were found")
            String error) implements ErrorBody {}

    /** Class E with a word about what could not be read: {@code {"error":"<text>","exception":"<text>"}}. */
    record Explained(String error, String exception) implements ErrorBody {}

    /** Of the operators' API: which parameters or members are wrong, by name. */
    record Fields(String error, Map<String, String> fields) implements ErrorBody {}

    /** Class D: {@code {"detail":"<text>"}}. */
    record Detail(String detail) implements ErrorBody {}

    /** Class V: a JSON string that holds a JSON array. */
    record Violations(List<Violation> violations) implements ErrorBody {
        @JsonValue
        String text() {
            return Violation.text(violations);
        }
    }

    /** Class H: a fixed HTML page. */
    record Page() implements ErrorBody {}
}
