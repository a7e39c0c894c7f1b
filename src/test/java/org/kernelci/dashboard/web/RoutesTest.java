package org.kernelci.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue/",
                "log-downloader/",
                "origins/",
                "metrics/",
                "proxy/",
                "tree-report/",
                "schema/",
                "schema/swagger-ui/",
                "schema/redoc/",
                "tree/",
                "hardware/",
                "hardware-by-revision/"
            })
    void a_listing_has_a_slash_and_misses_it_without(String path) {
        String bare = path.substring(0, path.length() - 1);
        assertTrue(Routes.match(path).isPresent());
        assertTrue(Routes.match(bare).isEmpty()
                || Routes.match(bare).get().route().template().contains("<"));
        assertTrue(Routes.lacksSlash(bare));
        assertFalse(Routes.lacksSlash(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nosuch",
                "test",
                "test/",
                "test/a/",
                "test//",
                "test/a/b",
                "test/status-history/",
                "build/a/tests/",
                "build/a/issues/x",
                "issue/a/",
                "hardware/a/",
                "hardware/a/summary/",
                "tree/a",
                "tree/a/",
                "tree//x/y",
                "tree/commits-history/",
                "Tree/",
                "tree/\n"
            })
    void other_paths_have_no_route(String path) {
        assertTrue(Routes.match(path).isEmpty());
        assertFalse(Routes.lacksSlash(path));
    }

    @ParameterizedTest
    @CsvSource({
        "test/status-history, testStatusHistory, {}",
        "test/a:b, testDetails, {id=a:b}",
        "issue/extras/, issueExtraDetails, {}",
        "issue/extras, issueDetails, {id=extras}",
        "hardware/selectors/, hardwareSelectors, {}",
        "hardware/selectors, hardwareDetails, {id=selectors}",
        "'hardware/amlogic,g12b/summary', hardwareDetailsSummary, '{id=amlogic,g12b}'",
        "tree/a/full, treeDetailsView, {hash=a}",
        "tree/a/b/full, treeLatest, '{tree=a, branch=b/full}'",
        "tree/a/b/c/full, treeDetailsDirectView, '{tree=a, branch=b, hash=c}'",
        "tree/a/b/c/d/e/summary, treeDetailsDirectSummaryView, '{tree=a, branch=b/c/d, hash=e}'",
        "tree/a/commits, treeCommits, {hash=a}",
        "tree/a/b/commits, treeCommitsList, '{tree=a, branch=b}'",
        "tree/soc/arm/fixes/commits, treeCommitsDirectView, '{tree=soc, branch=arm, hash=fixes}'",
        "tree/undefined//commits, treeLatest, '{tree=undefined, branch=/commits}'",
        "tree/a/b/compare/full, treeDetailsDirectView, '{tree=a, branch=b, hash=compare}'",
        "tree/a/b/compare/tests/boots, treeDetailsBootsDirectView, '{tree=a, branch=b/compare, hash=tests}'",
        "tree/a/compare, treeLatest, '{tree=a, branch=compare}'",
        "tree/a/compare/builds, treeLatest, '{tree=a, branch=compare/builds}'",
        "tree/a/b/c/compare, treeCompare, '{tree=a, branch=b/c}'",
        "tree/commits-history/x, treeLatest, '{tree=commits-history, branch=x}'",
        "tree/a/b/, treeLatest, '{tree=a, branch=b/}'",
        "tree/a/full/, treeLatest, '{tree=a, branch=full/}'",
        "tree/a/b/compare/, treeLatest, '{tree=a, branch=b/compare/}'",
        "tree/a//x, treeLatest, '{tree=a, branch=/x}'",
    })
    void the_first_route_that_matches_wins(String path, String name, String values) {
        Route.Match match = Routes.match(path).orElseThrow();
        assertEquals(name, match.route().name());
        assertEquals(values, match.values().toString());
    }

    @Test
    void the_canonical_path_has_one_segment_for_each_value() {
        Route route = Route.get("sample", "tree/<tree>/<branch...>/compare");
        Route.Match match = new Route.Match(route, Map.of("tree", "extras", "branch", "a/b;c d%ü"));
        assertEquals("tree/%65xtras/%61%2Fb%3Bc%20d%25%C3%BC/compare", match.canonicalPath());
    }

    @Test
    void a_route_names_its_methods_and_itself() {
        Route details = Routes.match("hardware/x").orElseThrow().route();
        assertEquals("POST, OPTIONS", details.methods());
        assertEquals("Hardware Details", details.title());
        assertTrue(details.allows("POST"));
        assertFalse(details.allows("GET"));
        assertFalse(details.allows("POST, OPTIONS"));
        Route listing = Routes.match("origins/").orElseThrow().route();
        assertEquals("GET, HEAD, OPTIONS", listing.methods());
        assertEquals("Origins", listing.title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tree/",
                "/api/tree/h/commits",
                "/api/tree/a/b%2Fc/compare/boots",
                "/api/tree/a/b",
                "/api/test/x",
                "/api/build/x/issues",
                "/api/issue/",
                "/api/log-downloader/",
                "/api/hardware/selectors/"
            })
    void answers_of_these_paths_are_kept(String uri) {
        assertTrue(Routes.isCached(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tree/h/full",
                "/api/tree/a/b/h/summary",
                "/api/tree-report/",
                "/api/proxy/",
                "/api/origins/",
                "/api/metrics/",
                "/api/schema/",
                "/api/hardware/x",
                "/api/issue/extras/",
                "/api/nosuch",
                "/tree/"
            })
    void answers_of_other_paths_are_not_kept(String uri) {
        assertFalse(Routes.isCached(uri));
    }
}
