package org.kernelci.dashboard.web;

import static org.kernelci.dashboard.web.Route.cached;
import static org.kernelci.dashboard.web.Route.get;
import static org.kernelci.dashboard.web.Route.post;

import java.util.List;
import java.util.Optional;

/** The API's paths; the first that matches wins (api-core 0.1, api-tree 2, api-hardware 1). */
public final class Routes {

    private static final String BASE = "/api/";

    static final List<Route> ALL = List.of(
            cached("testStatusHistory", "test/status-history"),
            cached("testDetails", "test/<id>"),
            cached("testIssues", "test/<id>/issues"),
            cached("buildDetails", "build/<id>"),
            cached("buildTests", "build/<id>/tests"),
            cached("buildIssues", "build/<id>/issues"),
            cached("issue", "issue/"),
            post("issueExtraDetails", "issue/extras/"),
            cached("issueDetails", "issue/<id>"),
            cached("issueDetailsTests", "issue/<id>/tests"),
            cached("issueDetailsBuilds", "issue/<id>/builds"),
            cached("logDownloader", "log-downloader/"),
            get("proxyView", "proxy/"),
            get("originsView", "origins/"),
            get("metricsView", "metrics/"),
            get("schema", "schema/"),
            get("swagger-ui", "schema/swagger-ui/"),
            get("swagger-ui", "schema/swagger-ui/<file>"),
            get("redoc", "schema/redoc/"),
            get("redoc", "schema/redoc/<file>"),
            cached("tree", "tree/"),
            get("treeDetailsView", "tree/<hash>/full"),
            get("treeDetailsSummaryView", "tree/<hash>/summary"),
            get("treeDetailsBuildsView", "tree/<hash>/builds"),
            get("treeDetailsBootsView", "tree/<hash>/boots"),
            get("treeDetailsTestsView", "tree/<hash>/tests"),
            cached("treeCommits", "tree/<hash>/commits"),
            cached("treeCommitsHistory", "tree/commits-history"),
            cached("treeCommitsList", "tree/<tree>/<branch>/commits"),
            cached("treeDetailsBootsCompareView", "tree/<tree>/<branch...>/compare/boots"),
            cached("treeDetailsTestsCompareView", "tree/<tree>/<branch...>/compare/tests"),
            cached("treeCompareBuilds", "tree/<tree>/<branch...>/compare/builds"),
            cached("treeCompare", "tree/<tree>/<branch...>/compare"),
            cached("treeCommitsDirectView", "tree/<tree>/<branch...>/<hash>/commits"),
            get("treeDetailsBootsDirectView", "tree/<tree>/<branch...>/<hash>/boots"),
            get("treeDetailsBuildsDirectView", "tree/<tree>/<branch...>/<hash>/builds"),
            get("treeDetailsDirectView", "tree/<tree>/<branch...>/<hash>/full"),
            get("treeDetailsDirectSummaryView", "tree/<tree>/<branch...>/<hash>/summary"),
            get("treeDetailsTestsDirectView", "tree/<tree>/<branch...>/<hash>/tests"),
            cached("treeLatest", "tree/<tree>/<branch...>"),
            get("treeReportView", "tree-report/"),
            post("submissions", "submissions"),
            get("submissionState", "submissions/<id>"),
            cached("hardware", "hardware/"),
            cached("hardwareSelectors", "hardware/selectors/"),
            post("hardwareDetails", "hardware/<id>"),
            post("hardwareDetailsBuilds", "hardware/<id>/builds"),
            post("hardwareDetailsCommitHistory", "hardware/<id>/commit-history"),
            post("hardwareDetailsBoots", "hardware/<id>/boots"),
            post("hardwareDetailsSummary", "hardware/<id>/summary"),
            post("hardwareDetailsTests", "hardware/<id>/tests"),
            cached("hardwareByRevision", "hardware-by-revision/"));

    private Routes() {}

    /** @param path decoded path below {@code /api/} */
    static Optional<Route.Match> match(String path) {
        return ALL.stream().flatMap(route -> route.match(path).stream()).findFirst();
    }

    /**
     * The name of the route that a path meets: the label in the metrics.
     *
     * @param uri path as sent, from the root of the server
     */
    static Optional<String> nameOf(String uri) {
        return uri.startsWith(BASE)
                ? match(PercentCode.decode(uri.substring(BASE.length())))
                        .map(match -> match.route().name())
                : Optional.empty();
    }

    /**
     * Whether the answers of a path are kept (conventions 9).
     *
     * @param uri path as sent, from the root of the server
     */
    public static boolean isCached(String uri) {
        return uri.startsWith(BASE)
                && match(PercentCode.decode(uri.substring(BASE.length())))
                        .filter(match -> match.route().cached())
                        .isPresent();
    }

    /** Whether the path is one of the routes with a slash at the end, without its slash. */
    static boolean lacksSlash(String path) {
        String slashed = path + "/";
        return ALL.stream().anyMatch(route -> route.template().equals(slashed));
    }
}
