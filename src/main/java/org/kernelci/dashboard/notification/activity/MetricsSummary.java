package org.kernelci.dashboard.notification.activity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.kernelci.dashboard.activity.ActivityQueries;
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.activity.ActivityWindow;
import org.kernelci.dashboard.notification.mail.MessageIds;
import org.kernelci.dashboard.notification.report.Edition;
import org.kernelci.dashboard.notification.report.Kind;
import org.kernelci.dashboard.notification.report.Report;
import org.kernelci.dashboard.notification.report.ReportAction;
import org.kernelci.dashboard.notification.report.ReportText;
import org.kernelci.dashboard.notification.report.Stamp;
import org.kernelci.dashboard.run.Arguments;
import org.kernelci.dashboard.run.Parameter;

/** {@code metrics_summary}: the seven full days before today (notifications 6.6, 7.7). */
@Dependent
public class MetricsSummary implements ReportAction {

    private static final int DAYS = 7;

    private final ActivityQueries queries;

    @Inject
    public MetricsSummary(ActivityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "metrics_summary";
    }

    @Override
    public String description() {
        return "Sum up the activity of the seven full days before today.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public boolean productionOnly() {
        return true;
    }

    @Override
    public Edition edition(Arguments arguments, OffsetDateTime now) {
        OffsetDateTime utc = now.withOffsetSameInstant(ZoneOffset.UTC);
        ActivityReport week = queries.report(ActivityWindow.of(utc, BigInteger.valueOf(DAYS), BigInteger.ZERO));
        return Edition.ofSingles().add(report(week, utc, MessageIds.next()));
    }

    static Report report(ActivityReport week, OffsetDateTime now, String messageId) {
        LocalDate today = now.toLocalDate();
        List<OriginRow> origins = OriginRow.of(week);
        Page page = new Page(
                today.minusDays(DAYS).toString(),
                today.minusDays(1).toString(),
                Coverage.of(week),
                origins,
                OriginRow.total(origins),
                LabTable.of(week));
        return Report.of(
                Kind.METRICS,
                messageId,
                "KernelCI Metrics Report - " + Stamp.brief(now),
                ReportText.of("metrics", page));
    }

    /** What the template shows. */
    public record Page(
            String firstDay,
            String lastDay,
            Coverage coverage,
            List<OriginRow> origins,
            OriginRow total,
            LabTable labs) {}
}
