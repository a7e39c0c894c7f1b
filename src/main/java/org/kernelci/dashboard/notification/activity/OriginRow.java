package org.kernelci.dashboard.notification.activity;

import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.activity.BuildIncidents;
import org.kernelci.dashboard.activity.IssueActivity;
import org.kernelci.dashboard.notification.report.Comment;

/** What an origin reported about builds; the last line of the table is one too, with the sums. */
public record OriginRow(
        String name, long existingIssues, long newIssues, long issues, long buildIncidents, List<TopIssue> top) {

    private static final int LABEL_WIDTH = 10;

    /** By the origins' code points. */
    static List<OriginRow> of(ActivityReport report) {
        return report.buildIncidentsByOrigin().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(origin -> of(
                        origin.getKey(),
                        origin.getValue(),
                        report.topIssuesByOrigin().getOrDefault(origin.getKey(), List.of())))
                .toList();
    }

    private static OriginRow of(String name, BuildIncidents incidents, List<IssueActivity> top) {
        return new OriginRow(
                name,
                incidents.nExistingIssues(),
                incidents.nNewIssues(),
                incidents.nTotalIssues(),
                incidents.totalIncidents(),
                top.stream()
                        .map(issue ->
                                new TopIssue(issue.id(), issue.version(), issue.comment(), issue.totalIncidents()))
                        .toList());
    }

    static OriginRow total(List<OriginRow> rows) {
        return new OriginRow(
                "Total",
                rows.stream().mapToLong(OriginRow::existingIssues).sum(),
                rows.stream().mapToLong(OriginRow::newIssues).sum(),
                rows.stream().mapToLong(OriginRow::issues).sum(),
                rows.stream().mapToLong(OriginRow::buildIncidents).sum(),
                List.of());
    }

    public String label() {
        return Figure.label(name, LABEL_WIDTH);
    }

    public String existing() {
        return Figure.of(existingIssues);
    }

    public String fresh() {
        return Figure.of(newIssues);
    }

    public String total() {
        return Figure.of(issues);
    }

    public String incidents() {
        return Figure.of(buildIncidents);
    }

    /** One of an origin's issues that were met most often. */
    public record TopIssue(String id, int version, String comment, long incidents) {

        public String count() {
            return Figure.of(incidents);
        }

        public String commentText() {
            return Comment.cut(comment);
        }
    }
}
