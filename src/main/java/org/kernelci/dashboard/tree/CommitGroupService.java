package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kernelci.dashboard.web.Refusal;

/** What the history for given commits answers (api-tree 4.8). */
@Stateless
@TransactionAttribute(REQUIRED)
public class CommitGroupService {

    @Inject
    CommitGroupQueries queries;

    @Inject
    Clock clock;

    /**
     * The counts of the given commits, in their order and as often as they are named.
     *
     * @throws Refusal with status 200 when none of them has builds or tests
     */
    public List<CommitCounts> history(List<String> hashes, HistoryRequest request) {
        Set<String> distinct = new LinkedHashSet<>(hashes);
        boolean readsBuilds = request.reads(Kind.BUILDS);
        List<CommitGroup> builds = readsBuilds ? queries.builds(distinct, request) : List.of();
        List<CommitGroup> tests = request.readsTests() ? queries.tests(distinct, request) : List.of();
        if (builds.isEmpty() && tests.isEmpty()) {
            throw Refusal.noData(HistoryService.NO_HISTORY);
        }
        CommitGroupFilter filter = new CommitGroupFilter(request.filters());
        CommitGroupAccount account = new CommitGroupAccount(hashes, clock.instant());
        builds.stream()
                .filter(group -> filter.keeps(group, Kind.BUILDS))
                .forEach(group -> account.add(group, Kind.BUILDS));
        for (CommitGroup group : tests) {
            // read beside builds, every test counts as a boot; clients know the numbers so
            Kind kind = group.boot() || readsBuilds ? Kind.BOOTS : Kind.TESTS;
            if (filter.keeps(group, kind)) {
                account.add(group, kind);
            }
        }
        return hashes.stream().map(account::of).toList();
    }
}
