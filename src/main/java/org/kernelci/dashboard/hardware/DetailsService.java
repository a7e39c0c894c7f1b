package org.kernelci.dashboard.hardware;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.filter.RecordFilter;
import org.kernelci.dashboard.page.BuildRow;
import org.kernelci.dashboard.page.FullPage;
import org.kernelci.dashboard.page.ItemList;
import org.kernelci.dashboard.page.TestPage;
import org.kernelci.dashboard.web.JsonText;
import org.kernelci.dashboard.web.Refusal;

/**
 * What the pages of one hardware list (api-hardware 4, 7, 8 and 9). A transaction lets the tests be read piece by piece,
 * and holds its connection until the last row, not until the client has the answer.
 */
@Stateless
@TransactionAttribute(REQUIRED)
public class DetailsService {

    static final String NO_COMMIT = "This hardware isn't associated with any commit";
    static final String NO_HARDWARE = "Hardware not found";

    private static final List<IssueKey> NO_ISSUE = Collections.singletonList(null);

    @Inject
    DetailsQueries queries;

    /** The trees of a page and the builds of the commits that it displays. */
    private record Page(TreeIndex index, TreeIndex.Selection selection, List<TestedBuild> builds) {}

    /**
     * Everything about a hardware.
     *
     * @throws Refusal with status 200 when there is nothing
     */
    public FullPage full(DetailsRequest request) {
        Page page = page(request);
        Map<String, List<IssueKey>> issues = queries.issues(page.builds());
        Function<BuildRow, String> treeOfBuild = treeMembers(page.builds());
        ItemList boots = new ItemList(treeOfBuild);
        ItemList tests = new ItemList(treeOfBuild);
        FullAccount account =
                new FullAccount(request.filters(), page.index().heads().size(), boots, tests);
        RecordStream stream = new RecordStream(records(page, request.filters().records(), issues), account);
        queries.tests(request, page.builds(), new DetailsQueries.Asked(true, true, true, true, false), stream);
        if (stream.isEmpty()) {
            throw Refusal.noData(NO_HARDWARE);
        }
        stream.finish();
        return new FullPage(account.overview(page.index(), request.hardware()), account.builds(), boots, tests);
    }

    /** @throws Refusal with status 200 when there is nothing */
    public HardwareBuilds builds(DetailsRequest request) {
        Page page = page(request);
        List<DetailsQueries.BuildView> views = queries.views(request, page.builds());
        if (views.isEmpty()) {
            throw Refusal.noData("No builds found for this hardware");
        }
        RecordFilter filter = request.filters().records();
        Map<String, RecordedBuild> records = records(page, filter, queries.issues(page.builds()));
        BuildTab tab = new BuildTab(request.filters().builds());
        for (DetailsQueries.BuildView view : views) {
            RecordedBuild build = records.get(view.build().row().id());
            if (build != null && view.knownStatus() && build.shown() && build.kept() && keeps(filter, view)) {
                build.issues().forEach(issue -> tab.count(build, view.testHasIncident(), issue));
            }
        }
        return new HardwareBuilds(tab.items());
    }

    private static boolean keeps(RecordFilter filter, DetailsQueries.BuildView view) {
        return filter.keepsAnyHardware(
                        view.compatible() == null ? null : view.compatible().names())
                && filter.keepsLab(view.lab());
    }

    /**
     * The boots of a hardware, or its other tests.
     *
     * @param wholeMisc whether each shows all of its {@code environment_misc}
     * @throws Refusal with status 200 when there is nothing of either kind
     */
    public TestPage tests(DetailsRequest request, boolean boots, boolean wholeMisc) {
        Page page = page(request);
        RecordFilter filter = request.filters().records();
        TestTab tab = new TestTab(request.filters().ofKind(boots));
        ItemList items = new ItemList(treeMembers(page.builds()));
        RecordStream stream = new RecordStream(records(page, filter, Map.of()), (build, test, own, buildIssue) -> {
            if (FullAccount.isKnownStatus(test.status())
                    && build.shown()
                    && build.kept()
                    && FullAccount.keeps(filter, test)
                    && tab.lists(test, own)) {
                items.add(test, wholeMisc);
            }
        });
        boolean byIssue = !request.filters().ofKind(boots).issues().isEmpty();
        queries.tests(
                request, page.builds(), new DetailsQueries.Asked(boots, !boots, byIssue, false, wholeMisc), stream);
        if (stream.isEmpty() && !queries.hasTests(request, page.builds())) {
            throw Refusal.noData("No " + (boots ? "boots" : "tests") + " found for this hardware");
        }
        stream.finish();
        return new TestPage(boots, items);
    }

    private Page page(DetailsRequest request) {
        List<TestedBuild> builds = queries.testedBuilds(request);
        TreeIndex index = index(builds);
        TreeIndex.Selection selection = index.select(request.selectedCommits());
        return new Page(
                index,
                selection,
                builds.stream()
                        .filter(build -> selection.reads(build.checkout().hash()))
                        .toList());
    }

    /** The trees whose head has a build with a test on the hardware. */
    static TreeIndex index(List<TestedBuild> sorted) {
        TreeIndex index = TreeIndex.of(sorted.stream()
                .map(TestedBuild::checkout)
                .filter(TestedCheckout::head)
                .distinct()
                .toList());
        if (index.heads().isEmpty()) {
            throw Refusal.noData(NO_COMMIT);
        }
        return index;
    }

    /** The builds of listed trees, by id. */
    private static Map<String, RecordedBuild> records(
            Page page, RecordFilter filter, Map<String, List<IssueKey>> issues) {
        Map<String, RecordedBuild> records = new LinkedHashMap<>();
        for (TestedBuild build : page.builds()) {
            Optional<Integer> tree = page.index().of(build.checkout());
            if (tree.isPresent()) {
                boolean shown =
                        page.selection().shows(tree.get(), build.checkout().hash());
                List<IssueKey> own = issues.getOrDefault(build.row().id(), NO_ISSUE);
                records.put(build.row().id(), RecordedBuild.of(build, tree.get(), shown, filter, own));
            }
        }
        return records;
    }

    /** What each test says of its tree. */
    private static Function<BuildRow, String> treeMembers(List<TestedBuild> builds) {
        Map<String, TestedCheckout> checkouts = new LinkedHashMap<>();
        builds.forEach(build -> checkouts.put(build.row().id(), build.checkout()));
        return build -> {
            TestedCheckout checkout = checkouts.get(build.id());
            return ",\"tree_name\":" + JsonText.of(checkout.treeName()) + ",\"git_repository_branch\":"
                    + JsonText.of(checkout.branch());
        };
    }
}
