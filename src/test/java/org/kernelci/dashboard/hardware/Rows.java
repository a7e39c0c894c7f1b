package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.filter.BodyFilters;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.CheckoutRow;
import org.kernelci.dashboard.page.Compatible;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.TestRow;
import org.kernelci.dashboard.summary.StoredIssue;
import tools.jackson.databind.json.JsonMapper;

/** Small rows of one tree at one commit. */
final class Rows {

    static final TestedCheckout CHECKOUT =
            new TestedCheckout(true, "c", "maestro", "t", "h", "v1", null, "u", "b", Instant.EPOCH);

    private Rows() {}

    static BuildRow build(String id, String status) {
        return build(id, status, "maestro", "arm64", "gcc");
    }

    static BuildRow build(String id, String status, String origin, String architecture, String compiler) {
        return new BuildRow(
                new CheckoutRow("c", null, "u", "b"),
                id,
                origin,
                architecture,
                compiler,
                "def",
                null,
                "Unknown",
                null,
                null,
                null,
                status,
                10.9,
                null,
                List.of());
    }

    /** @param issues of incidents that name the build */
    static RecordedBuild recorded(BuildRow build, IssueKey... issues) {
        List<IssueKey> named = new ArrayList<>(List.of(issues));
        if (named.isEmpty()) {
            named.add(null);
        }
        return RecordedBuild.of(new TestedBuild(CHECKOUT, build), 0, true, Filters.NONE.records(), named);
    }

    static TestRow test(BuildRow build, String id, String path, String status) {
        return test(build, id, path, status, "lab", "p", false);
    }

    static TestRow test(
            BuildRow build, String id, String path, String status, String lab, String platform, boolean hasIncident) {
        return new TestRow(
                build,
                id,
                "maestro",
                status,
                10.9,
                path,
                null,
                Compatible.of("[\"hw\",\"other\"]"),
                platform,
                lab,
                null,
                null,
                null,
                hasIncident);
    }

    static Incident incident(String issue, long ingested) {
        return Incident.of(
                new StoredIssue(new IssueKey(issue, 1), "about " + issue, null, Instant.ofEpochSecond(ingested)), true);
    }

    /** An incident that names a version that is not stored. */
    static Incident unstored(String issue) {
        return Incident.withoutIssue(issue, true);
    }

    /** Filters of a body such as {@code {'filter_boot.status':['PASS']}}. */
    static Filters filters(String json) {
        return BodyFilters.read(new JsonMapper().readTree(json.replace('\'', '"')));
    }

    /** Passes tests on to a sink as if the database had answered with them. */
    static void stream(RecordStream.Sink sink, RecordedBuild build, Object... testsAndIncidents) {
        RecordStream stream = new RecordStream(Map.of(build.row().id(), build), sink);
        for (int at = 0; at < testsAndIncidents.length; at += 2) {
            stream.read((TestRow) testsAndIncidents[at], (Incident) testsAndIncidents[at + 1], null);
        }
        stream.finish();
    }
}
