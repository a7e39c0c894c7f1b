package org.kernelci.dashboard.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was received in a window (api-core 13). The members that begin with {@code prev} are of the window before it.
 *
 * @param nTrees names of trees that checkouts have
 * @param buildIncidentsByOrigin only origins with an incident of a stored issue
 * @param topIssuesByOrigin the three met most often, the smaller id first of several met equally often
 * @param newIssuesByOrigin issues whose first incident on a build that origin reported in the window
 * @param labMaps by the lab's name
 */
@Schema(name = "MetricsReport", description = "What was received in a window, and in the one before it")
public record ActivityReport(
        @Schema(required = true) int nTrees,
        @Schema(required = true) int nCheckouts,
        @Schema(required = true) int nBuilds,
        @Schema(required = true) int nTests,
        @Schema(required = true) int nIssues,
        @Schema(required = true) int nIncidents,
        @Schema(required = true) Map<String, BuildIncidents> buildIncidentsByOrigin,
        @Schema(required = true) Map<String, List<IssueActivity>> topIssuesByOrigin,
        @Schema(required = true) Map<String, List<IssueActivity>> newIssuesByOrigin,
        @Schema(required = true) Map<String, LabActivity> labMaps,

        @Schema(name = "prev_n_trees", required = true) @JsonProperty("prev_n_trees")
        int prevNTrees,

        @Schema(name = "prev_n_checkouts", required = true) @JsonProperty("prev_n_checkouts")
        int prevNCheckouts,

        @Schema(name = "prev_n_builds", required = true) @JsonProperty("prev_n_builds")
        int prevNBuilds,

        @Schema(name = "prev_n_tests", required = true) @JsonProperty("prev_n_tests")
        int prevNTests,

        @Schema(required = true) Map<String, LabActivity> prevLabMaps) {

    private static final int TOP = 3;

    /** @param incidents by origin, the issue met most often first */
    static ActivityReport of(Totals totals, List<IncidentRow> incidents, List<LabRow> labs) {
        Map<String, List<IncidentRow>> byOrigin = incidents.stream()
                .collect(Collectors.groupingBy(IncidentRow::origin, LinkedHashMap::new, Collectors.toList()));
        byOrigin.values().removeIf(rows -> rows.stream().noneMatch(IncidentRow::stored));
        return new ActivityReport(
                totals.nTrees(),
                totals.nCheckouts(),
                totals.nBuilds(),
                totals.nTests(),
                totals.nIssues(),
                totals.nIncidents(),
                each(byOrigin, BuildIncidents::of),
                each(byOrigin, ActivityReport::top),
                newIssues(byOrigin),
                labs(labs, true),
                totals.prevNTrees(),
                totals.prevNCheckouts(),
                totals.prevNBuilds(),
                totals.prevNTests(),
                labs(labs, false));
    }

    private static List<IssueActivity> top(List<IncidentRow> ofOrigin) {
        return ofOrigin.stream()
                .filter(IncidentRow::stored)
                .limit(TOP)
                .map(IncidentRow::activity)
                .toList();
    }

    private static Map<String, List<IssueActivity>> newIssues(Map<String, List<IncidentRow>> byOrigin) {
        Map<String, List<IssueActivity>> issues = each(byOrigin, rows -> rows.stream()
                .filter(row -> row.stored() && row.newHere())
                .map(IncidentRow::activity)
                .toList());
        issues.values().removeIf(List::isEmpty);
        return issues;
    }

    private static <T> Map<String, T> each(
            Map<String, List<IncidentRow>> byOrigin, Function<List<IncidentRow>, T> answer) {
        Map<String, T> answers = new LinkedHashMap<>();
        byOrigin.forEach((origin, rows) -> answers.put(origin, answer.apply(rows)));
        return answers;
    }

    private static Map<String, LabActivity> labs(List<LabRow> rows, boolean inWindow) {
        Map<String, LabActivity> labs = new LinkedHashMap<>();
        rows.stream().filter(row -> row.inWindow() == inWindow).forEach(row -> labs.put(row.lab(), row.activity()));
        return labs;
    }
}
