package org.kernelci.dashboard.web;

import static org.kernelci.dashboard.web.Route.get;
import static org.kernelci.dashboard.web.Route.post;

import java.util.List;
import java.util.Optional;

/** The API's paths; the first that matches wins (api-core 0.1, api-tree 2, api-hardware 1). */
final class Routes {

    static final List<Route> ALL = List.of(
            get("testStatusHistory", "test/status-history"),
            get("testDetails", "test/<id>"),
            get("testIssues", "test/<id>/issues"),
            get("buildDetails", "build/<id>"),
            get("buildTests", "build/<id>/tests"),
            get("buildIssues", "build/<id>/issues"),
            get("issue", "issue/"),
            post("issueExtraDetails", "issue/extras/"),
            get("issueDetails", "issue/<id>"),
            get("issueDetailsTests", "issue/<id>/tests"),
            get("issueDetailsBuilds", "issue/<id>/builds"),
            get("logDownloader", "log-downloader/"),
            get("proxyView", "proxy/"),
            get("originsView", "origins/"),
            get("metricsView", "metrics/"),
            get("schema", "schema/"),
            get("swagger-ui", "schema/swagger-ui/"),
            get("swagger-ui", "schema/swagger-ui/<file>"),
            get("tree", "tree/"),
            get("treeDetailsView", "tree/<hash>/full"),
            get("treeDetailsSummaryView", "tree/<hash>/summary"),
            get("treeDetailsBuildsView", "tree/<hash>/builds"),
            get("treeDetailsBootsView", "tree/<hash>/boots"),
            get("treeDetailsTestsView", "tree/<hash>/tests"),
            get("treeCommits", "tree/<hash>/commits"),
            get("treeCommitsHistory", "tree/commits-history"),
            get("treeCommitsList", "tree/<tree>/<branch>/commits"),
            get("treeDetailsBootsCompareView", "tree/<tree>/<branch...>/compare/boots"),
            get("treeDetailsTestsCompareView", "tree/<tree>/<branch...>/compare/tests"),
            get("treeCompareBuilds", "tree/<tree>/<branch...>/compare/builds"),
            get("treeCompare", "tree/<tree>/<branch...>/compare"),
            get("treeCommitsDirectView", "tree/<tree>/<branch...>/<hash>/commits"),
            get("treeDetailsBootsDirectView", "tree/<tree>/<branch...>/<hash>/boots"),
            get("treeDetailsBuildsDirectView", "tree/<tree>/<branch...>/<hash>/builds"),
            get("treeDetailsDirectView", "tree/<tree>/<branch...>/<hash>/full"),
            get("treeDetailsDirectSummaryView", "tree/<tree>/<branch...>/<hash>/summary"),
            get("treeDetailsTestsDirectView", "tree/<tree>/<branch...>/<hash>/tests"),
            get("treeLatest", "tree/<tree>/<branch...>"),
            get("treeReportView", "tree-report/"),
            get("hardware", "hardware/"),
            get("hardwareSelectors", "hardware/selectors/"),
            post("hardwareDetails", "hardware/<id>"),
            post("hardwareDetailsBuilds", "hardware/<id>/builds"),
            post("hardwareDetailsCommitHistory", "hardware/<id>/commit-history"),
            post("hardwareDetailsBoots", "hardware/<id>/boots"),
            post("hardwareDetailsSummary", "hardware/<id>/summary"),
            post("hardwareDetailsTests", "hardware/<id>/tests"),
            get("hardwareByRevision", "hardware-by-revision/"));

    private Routes() {}

    /** @param path decoded path below {@code /api/} */
    static Optional<Route.Match> match(String path) {
        return ALL.stream().flatMap(route -> route.match(path).stream()).findFirst();
    }

    /** Whether the path is one of the routes with a slash at the end, without its slash. */
    static boolean lacksSlash(String path) {
        String slashed = path + "/";
        return ALL.stream().anyMatch(route -> route.template().equals(slashed));
    }
}
