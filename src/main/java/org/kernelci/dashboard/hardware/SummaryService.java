package org.kernelci.dashboard.hardware;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelci.dashboard.filter.DurationRange;
import org.kernelci.dashboard.web.Refusal;

/** What the summary of one hardware answers (api-hardware 10). The database adds builds and tests up to groups. */
@Stateless
@TransactionAttribute(REQUIRED)
public class SummaryService {

    @Inject
    DetailsQueries details;

    @Inject
    GroupQueries queries;

    /** @throws Refusal with status 200 when there is nothing */
    public HardwareOverview summary(DetailsRequest request) {
        TreeIndex index = DetailsService.index(details.testedBuilds(request));
        Set<String> commits = index.summaryCommits(request.selectedCommits());
        if (commits.isEmpty()) {
            throw Refusal.noData(DetailsService.NO_HARDWARE);
        }
        Set<String> heads = index.headCommits();
        boolean bounded = isBounded(request);
        // one read serves both, unless durations narrow what is counted but not what is offered
        Set<String> read = new LinkedHashSet<>(commits);
        if (!bounded) {
            read.addAll(heads);
        }
        List<Group> all = queries.groups(request, read, true);
        List<Group> counted = of(all, commits);
        if (counted.isEmpty()) {
            throw Refusal.noData(DetailsService.NO_HARDWARE);
        }
        List<Group> ofHeads = bounded ? queries.groups(request, heads, false) : of(all, heads);
        GroupFilter filter = new GroupFilter(request.filters());
        HardwareOverview.Sections sections = GroupFold.of(counted, filter);
        return new HardwareOverview(
                sections,
                GroupFold.options(commits.equals(heads) && !bounded ? sections : GroupFold.of(ofHeads, filter)),
                HeadTrees.of(ofHeads, request.hardware()));
    }

    private static boolean isBounded(DetailsRequest request) {
        return Stream.of(
                        request.filters().builds().duration(),
                        request.filters().boots().duration(),
                        request.filters().tests().duration())
                .anyMatch(duration -> !duration.equals(DurationRange.ANY));
    }

    private static List<Group> of(List<Group> groups, Set<String> commits) {
        return groups.stream()
                .filter(group -> commits.contains(group.checkout().hash()))
                .toList();
    }
}
