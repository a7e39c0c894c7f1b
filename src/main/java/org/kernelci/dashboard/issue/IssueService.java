package org.kernelci.dashboard.issue;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kernelci.dashboard.filter.IssueListingFilter;
import org.kernelci.dashboard.web.Refusal;

/** What the endpoints below {@code issue/} answer. A version of any size may be asked for. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class IssueService {

    @Inject
    IssueQueries queries;

    /**
     * The issues of a window (api-core 6).
     *
     * @param filter asked only when the window holds an issue, because only then a bad filter is refused
     * @throws Refusal with status 200 when the window holds none
     */
    public IssueListing listing(IssueWindow window, Supplier<IssueListingFilter> filter) {
        List<WindowIssue> all = queries.window(window);
        if (all.isEmpty()) {
            throw Refusal.noData("No issues found");
        }
        IssueListingFilter narrow = filter.get();
        List<WindowIssue> issues =
                all.stream().filter(issue -> issue.passes(narrow)).toList();
        List<WindowIssue> withIncident =
                issues.stream().filter(WindowIssue::hasIncident).toList();
        Set<String> ids = withIncident.stream().map(WindowIssue::id).collect(Collectors.toSet());
        List<EndIncident> first = queries.ends(ids, false);
        return IssueListing.of(issues, first, inTrees(withIncident, first), ListingOptions.of(all));
    }

    /** Most versions were in a tree when they were seen first, so that few are left to look for. */
    private Set<IssueVersion> inTrees(List<WindowIssue> issues, List<EndIncident> first) {
        Set<IssueVersion> inTrees = first.stream()
                .filter(EndIncident::isInTree)
                .map(EndIncident::key)
                .collect(Collectors.toSet());
        Set<IssueVersion> others = issues.stream()
                .map(WindowIssue::key)
                .filter(version -> !inTrees.contains(version))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            inTrees.addAll(queries.inTrees(others));
        }
        return inTrees;
    }

    /**
     * Where issues were seen (api-core 7).
     *
     * @throws Refusal with status 200 when none of them has an incident
     */
    public IssueExtras extras(Set<IssueVersion> asked) {
        Map<String, IssueExtra> extras = extrasOf(asked);
        if (extras.isEmpty()) {
            throw Refusal.noData("No extra details found. Issue id has no incident or doesn't exist.");
        }
        return new IssueExtras(extras);
    }

    /**
     * One version of an issue, by default the greatest that is stored (api-core 8).
     *
     * @throws Refusal with status 200 when there is none
     */
    public IssueDetails details(String id, Optional<BigInteger> version) {
        IssueRow row = stored(version)
                .flatMap(number -> queries.details(id, number))
                .orElseThrow(() -> Refusal.noData("Issue not found"));
        return IssueDetails.of(row, extrasOf(Set.of(IssueVersion.of(row.id(), row.version()))));
    }

    /**
     * The tests of one version of an issue, by default of the greatest that has an incident (api-core 9).
     *
     * @throws Refusal with status 200 when there are none
     */
    public List<IssueTest> tests(String id, Optional<BigInteger> version) {
        return stored(version)
                .map(number -> queries.tests(id, number))
                .filter(tests -> !tests.isEmpty())
                .orElseThrow(() -> Refusal.noData("No tests found for this issue"));
    }

    /**
     * The builds of one version of an issue, by default of the greatest that has an incident (api-core 9).
     *
     * @throws Refusal with status 200 when there are none
     */
    public List<IssueBuild> builds(String id, Optional<BigInteger> version) {
        return stored(version)
                .map(number -> queries.builds(id, number))
                .filter(builds -> !builds.isEmpty())
                .orElseThrow(() -> Refusal.noData("No builds found for this issue"));
    }

    private Map<String, IssueExtra> extrasOf(Collection<IssueVersion> asked) {
        Set<String> ids = asked.stream().map(IssueVersion::id).collect(Collectors.toSet());
        return IssueExtra.of(asked, queries.ends(ids, true), queries.trees(asked));
    }

    /** The version to look for, which may be none in particular; nothing when no row can have it. */
    private static Optional<Optional<Integer>> stored(Optional<BigInteger> version) {
        return version.isPresent() && !IssueVersion.isStorable(version.get())
                ? Optional.empty()
                : Optional.of(version.map(BigInteger::intValueExact));
    }
}
