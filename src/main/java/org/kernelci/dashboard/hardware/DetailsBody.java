package org.kernelci.dashboard.hardware;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelci.dashboard.filter.BadFilterException;
import org.kernelci.dashboard.filter.BodyFilters;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.web.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads the body of a details request, checking in the order of api-hardware 6.3. */
final class DetailsBody {

    private static final Set<String> STATUSES = Set.of("FAIL", "PASS", "SKIP", "ERROR", "MISS", "DONE", "NULL");

    private DetailsBody() {}

    /** @throws Refusal with status 400 for a body that breaks a rule */
    static DetailsRequest read(String hardware, byte[] bytes) {
        return read(hardware, bytes, false);
    }

    /**
     * Reads a summary's body. It tells more of what it could not read, and refuses a status that does not exist.
     *
     * @throws Refusal with status 400 for a body that breaks a rule
     */
    static DetailsRequest readOfSummary(String hardware, byte[] bytes) {
        DetailsRequest request = read(hardware, bytes, true);
        Filters filters = request.filters();
        Stream.of(
                        filters.builds().statuses(),
                        filters.boots().statuses(),
                        filters.tests().statuses())
                .flatMap(Set::stream)
                .filter(status -> !STATUSES.contains(status.toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(DetailsBody::refuseStatus);
        return request;
    }

    /** What is no text at all was read as a text with a character that no status has. */
    private static void refuseStatus(String status) {
        if (status.indexOf('\0') >= 0) {
            throw BodyFields.unreadable("a status filter must be a string", true);
        }
        throw Refusal.error(400, "Invalid filter key or value");
    }

    private static DetailsRequest read(String hardware, byte[] bytes, boolean explain) {
        BodyFields fields = BodyFields.of(bytes, explain);
        String origin = fields.origin();
        JsonNode start = fields.time("startTimestampInSeconds");
        JsonNode end = fields.time("endTimestampInSeconds");
        Map<String, String> selected = fields.texts("selectedCommits");
        JsonNode filter = fields.object("filter");
        fields.check();
        OffsetDateTime last = moment(end, explain);
        OffsetDateTime first = moment(start, explain);
        return new DetailsRequest(hardware, origin, first, last, selected, filters(filter, explain));
    }

    /** @param explain whether the answer says what could not be read */
    static OffsetDateTime moment(JsonNode time, boolean explain) {
        Optional<OffsetDateTime> moment = BodyFields.moment(time);
        return moment.orElseThrow(() -> BodyFields.unreadable(
                time.isString()
                        ? "invalid literal for int() with base 10: '" + time.stringValue() + "'"
                        : "year is out of range",
                explain));
    }

    private static Filters filters(JsonNode filter, boolean explain) {
        try {
            return BodyFilters.read(filter);
        } catch (BadFilterException bad) {
            throw bad.isOperator()
                    ? Refusal.error(400, bad.getMessage())
                    : BodyFields.unreadable(bad.getMessage(), explain);
        }
    }
}
