package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.kernelci.dashboard.filter.Filters;
import org.kernelci.dashboard.filter.RowIssue;
import org.kernelci.dashboard.filter.TestFilter;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.FullPage;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.ItemList;
import org.kernelci.dashboard.page.OnceEach;
import org.kernelci.dashboard.page.TestPage;
import org.kernelci.dashboard.summary.OptionTally;
import org.kernelci.dashboard.web.Refusal;
import org.kernelci.dashboard.web.RequestAlerts;

/**
 * What the pages of one revision answer (api-tree 4.3, 4.5 and 4.6). A transaction lets the tests be read piece by
 * piece, and holds its connection until the last row, not until the client has the answer.
 */
@Stateless
@TransactionAttribute(REQUIRED)
public class RevisionService {

    static final String NO_RESULTS = "No results available for this tree/branch/commit";
    /** What operators hear of it (schedules-and-alerts 5.3). */
    static final String WITHOUT_BUILDS = "Found checkout without builds";

    static final String NO_BUILDS = "No builds available for this tree/branch/commit";

    @Inject
    RevisionQueries queries;

    @Inject
    RequestAlerts alerts;

    /**
     * Everything about a revision. The filters are only read if there is something to filter.
     *
     * @throws Refusal with status 200 when there is no such revision, or it has no builds
     */
    public FullPage full(Scope scope, String revision, Supplier<Filters> requested) {
        CommitRows commit = queries.buildsOfCommit(scope, revision);
        refuseEmpty(commit);
        Filters filters = requested.get();
        OptionTally options = new OptionTally();
        BuildAccount builds = new BuildAccount(filters.builds(), options, Incident.WITHOUT_ISSUE_FIRST);
        ItemList boots = new ItemList();
        ItemList tests = new ItemList();
        RevisionAccount account =
                new RevisionAccount(filters, options, builds, test -> (test.isBoot() ? boots : tests).add(test, false));
        account.countAll(commit, queries);
        Overview overview = new Overview(
                new Overview.Revision(
                        account.hardware(),
                        commit.treeUrl(),
                        commit.checkouts().get(0).tags()),
                new Overview.Sections(builds.summary(), account.boots(), account.tests()),
                options.options());
        return new FullPage(overview, builds.items(), boots, tests);
    }

    /** @throws Refusal with status 200 when there is no such revision, or it has no builds */
    public BuildPage builds(Scope scope, String revision, Filters filters) {
        CommitRows commit = queries.buildsOfCommit(scope, revision);
        refuseEmpty(commit);
        List<BuildRow> candidates = commit.builds().stream()
                .filter(build -> !build.isDummy())
                .filter(build -> filters.records()
                        .keeps(build.platform(), UNKNOWN, build.architecture(), build.compiler(), build.config()))
                .toList();
        boolean byIssue = !filters.builds().issues().isEmpty();
        List<BuildItem> items = (byIssue ? queries.withIncidents(candidates) : candidates)
                .stream()
                        .filter(build -> keepsAnyRow(build, filters))
                        .map(BuildItem::of)
                        .toList();
        return new BuildPage(items);
    }

    private static boolean keepsAnyRow(BuildRow build, Filters filters) {
        if (build.incidents().isEmpty()) {
            return keeps(build, null, filters);
        }
        return build.incidents().stream().anyMatch(incident -> keeps(build, incident, filters));
    }

    private static boolean keeps(BuildRow build, Incident incident, Filters filters) {
        RowIssue issue = Incident.of(incident, build.status(), null);
        return filters.builds().keeps(build.status(), build.duration(), build.origin(), issue);
    }

    /**
     * The boots of a revision, or its other tests.
     *
     * @param wholeMisc whether each shows all of its {@code environment_misc}
     * @throws Refusal with status 200 when there is no such revision
     */
    public TestPage tests(Scope scope, String revision, boolean boots, boolean wholeMisc, Filters filters) {
        CommitRows commit = queries.buildsOfCommit(scope, revision);
        if (commit.rows() == 0) {
            throw Refusal.noData(NO_RESULTS);
        }
        List<BuildRow> builds = commit.builds().stream()
                .filter(build -> filters.records().keepsBuild(build.architecture(), build.compiler(), build.config()))
                .toList();
        ItemList items = new ItemList();
        TestFilter filter = filters.ofKind(boots);
        // without such a filter an incident could only repeat a row
        boolean byIssue = !filter.issues().isEmpty();
        OnceEach once = new OnceEach();
        queries.tests(
                builds,
                new RevisionQueries.TestColumnsAsked(boots, !boots, byIssue, false, wholeMisc),
                (test, incident, namedBuild) -> {
                    if (filters.records().keepsHardware(test.hardware())
                            && filters.records().keepsLab(test.labOrUnknown())
                            && filter.keeps(
                                    test.facts(),
                                    Incident.of(incident, test.build().status(), test.status()))
                            && once.isFirst(test)) {
                        items.add(test, wholeMisc);
                    }
                });
        return new TestPage(boots, items);
    }

    private void refuseEmpty(CommitRows commit) {
        if (commit.rows() == 0) {
            throw Refusal.noData(NO_RESULTS);
        }
        if (commit.hasOnlyAnEmptyCheckout()) {
            alerts.raise(WITHOUT_BUILDS);
            throw Refusal.noData(NO_BUILDS);
        }
    }
}
