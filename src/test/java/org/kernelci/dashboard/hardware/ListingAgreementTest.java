package org.kernelci.dashboard.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kernelci.dashboard.aggregation.Counters;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.ingest.TestSpool;
import org.kernelci.dashboard.launcher.EmbeddedDatabase;
import org.kernelci.dashboard.operation.SampleSubmissions;
import org.kernelci.dashboard.persistence.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The listing's counts are those of the details (api-hardware 5.1, 5.4 and 9): clients compare them, and ask again as
 * long as they differ.
 */
class ListingAgreementTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OffsetDateTime START = NOW.atOffset(ZoneOffset.UTC).minusDays(20);
    private static final OffsetDateTime END = NOW.atOffset(ZoneOffset.UTC).plusDays(1);

    @TempDir
    Path directory;

    @Test
    void everyListedPlatformHasTheCountsOfItsDetails() throws IOException {
        Database database = new Database(EmbeddedDatabase.migrated().dataSource());
        new SampleSubmissions(5, NOW).write(directory);
        try (TestSpool spool = new TestSpool(directory, database.jdbi())) {
            spool.drain();
        }
        Counters counters = new Counters(database.jdbi(), Clock.systemUTC());
        while (counters.update() > 0) {
            // until nothing is queued
        }
        HardwareQueries listings = new HardwareQueries(database);
        DetailsService details = new DetailsService();
        details.queries = new DetailsQueries(database);
        SummaryService summaries = new SummaryService();
        summaries.details = details.queries;
        summaries.queries = new GroupQueries(database);
        for (String origin : List.of("maestro", "broonie", "redhat")) {
            for (HardwareListing.Item listed : listings.listing(origin, START, END)) {
                DetailsRequest request =
                        new DetailsRequest(listed.platform(), origin, START, END, Map.of(), Filters.NONE);
                String what = origin + " " + listed.platform();
                JsonNode full = full(details, request);
                assertEquals(counts(listed), counts(full.get("summary")), what);
                HardwareOverview.Sections summary = summaries.summary(request).summary();
                assertEquals(
                        listed.bootStatusSummary(),
                        count(summary.boots().status().byName()),
                        what);
                assertEquals(
                        listed.testStatusSummary(),
                        count(summary.tests().status().byName()),
                        what);
                assertEquals(
                        full.get("summary")
                                .get("builds")
                                .get("status")
                                .valueStream()
                                .mapToInt(JsonNode::intValue)
                                .sum(),
                        details.builds(request).builds().size(),
                        what);
            }
        }
        assertFalse(listings.listing("maestro", START, END).isEmpty(), "there is something to compare");
    }

    private static JsonNode full(DetailsService details, DetailsRequest request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        details.full(request).writeTo(out);
        return JSON.readTree(out.toByteArray());
    }

    private static List<ListingCount> counts(HardwareListing.Item item) {
        return List.of(item.buildStatusSummary(), item.bootStatusSummary(), item.testStatusSummary());
    }

    private static List<ListingCount> counts(JsonNode summary) {
        return List.of(
                count(summary.get("builds").get("status")),
                count(summary.get("boots").get("status")),
                count(summary.get("tests").get("status")));
    }

    private static ListingCount count(JsonNode status) {
        Map<String, Integer> counts = new HashMap<>();
        status.properties()
                .forEach(member -> counts.put(member.getKey(), member.getValue().intValue()));
        return count(counts);
    }

    private static ListingCount count(Map<String, Integer> status) {
        int all = status.values().stream().mapToInt(Integer::intValue).sum();
        int pass = status.get("PASS");
        int fail = status.get("FAIL");
        return new ListingCount(pass, fail, all - pass - fail);
    }
}
