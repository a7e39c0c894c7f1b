package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.summary.StatusCount;
import org.kernelci.dashboard.web.Refusal;

/** What the tree report answers (api-tree 4.12). */
@Stateless
@TransactionAttribute(REQUIRED)
public class ReportService {

    private static final String PAGE = "https://d.kernelci.org/tree/";
    private static final String NEXT_LINE = "\n                ";

    @Inject
    ReportQueries queries;

    /** @throws Refusal with status 200 when no checkout of the branch lies within the span */
    public TreeReport report(ReportRequest request) {
        ReportQueries.Reported reported = queries.reported(request)
                .filter(checkout -> checkout.hash() != null)
                .orElseThrow(() -> Refusal.noData("Tree not found in the given interval"));
        List<ReportQueries.Count> counts = queries.counts(reported);
        RunIndex regressions = new RunIndex();
        RunIndex fixed = new RunIndex();
        RunIndex unstable = new RunIndex();
        for (ReportQueries.Runs runs : queries.changes(request, reported)) {
            switch (RunSequence.of(runs.statuses())) {
                case REGRESSION -> regressions.add(runs);
                case FIXED -> fixed.add(runs);
                case UNSTABLE -> unstable.add(runs);
            }
        }
        return new TreeReport(
                page(reported, request),
                request.url(),
                reported.branch(),
                reported.hash(),
                request.origin(),
                reported.startTime(),
                count("builds", counts),
                byCountName(count("boots", counts)),
                byCountName(count("tests", counts)),
                regressions.byPlatform(),
                fixed.byPlatform(),
                unstable.byPlatform(),
                new TreeReport.Issues(queries.issues(reported)));
    }

    private static StatusCount count(String kind, List<ReportQueries.Count> counts) {
        StatusCount all = new StatusCount();
        counts.stream()
                .filter(count -> count.kind().equals(kind))
                .forEach(count -> all.add(count.status(), count.items()));
        return all;
    }

    private static Map<String, Integer> byCountName(StatusCount counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.byLowerCaseName().forEach((name, count) -> named.put(name + "_count", count));
        return named;
    }

    /** Address of the dashboard's page; without a tree or branch in a long form, whose line breaks clients know. */
    private static String page(ReportQueries.Reported reported, ReportRequest request) {
        String tree = reported.treeName();
        String hash = reported.hash();
        if (tree != null && !tree.isEmpty() && !reported.branch().isEmpty()) {
            return PAGE + tree + "/" + reported.branch() + "/" + hash + "?o=" + request.origin();
        }
        return PAGE + hash
                + NEXT_LINE + "?ti%7Cc=" + noneIfNull(reported.commitName())
                + NEXT_LINE + "&ti%7Cch=" + hash
                + NEXT_LINE + "&ti%7Cgb=" + reported.branch()
                + NEXT_LINE + "&ti%7Cgu=" + URLEncoder.encode(request.url(), StandardCharsets.UTF_8)
                + NEXT_LINE + "&ti%7Ct=" + noneIfNull(tree)
                + NEXT_LINE + "&o=" + request.origin();
    }

    private static String noneIfNull(String text) {
        return text == null ? "None" : text;
    }
}
