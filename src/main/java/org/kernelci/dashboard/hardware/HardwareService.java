package org.kernelci.dashboard.hardware;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kernelci.dashboard.web.Refusal;

/** What the listings, the selectors and the commit history answer (api-hardware 5 and 11). */
@Stateless
@TransactionAttribute(SUPPORTS)
public class HardwareService {

    /** Origins that test the builds of others and make none. */
    private static final Set<String> ONLY_TESTING = Set.of("aspeed", "ti");

    private static final int SELECTOR_DAYS = 30;

    @Inject
    HardwareQueries queries;

    @Inject
    Clock clock;

    /**
     * The hardware that an origin tested.
     *
     * @param commits hashes and tags; empty for the newest checkouts of all trees
     * @throws Refusal with status 200 when there is none
     */
    public HardwareListing.Page listing(String origin, OffsetDateTime start, OffsetDateTime end, List<String> commits) {
        List<HardwareListing.Item> items =
                commits.isEmpty() ? queries.listing(origin, start, end) : queries.listing(origin, start, end, commits);
        if (items.isEmpty()) {
            throw Refusal.noData("No hardware found");
        }
        return new HardwareListing.Page(items);
    }

    /** The revisions that an origin lately worked on. */
    public Selectors selectors(String origin) {
        OffsetDateTime since = OffsetDateTime.now(clock).minusDays(SELECTOR_DAYS);
        return Selectors.of(
                ONLY_TESTING.contains(origin)
                        ? queries.revisionsOfTests(origin, since)
                        : queries.revisionsOfBuilds(origin, since));
    }

    /** The platforms on which an origin tested a revision; none is an answer too. */
    public HardwareListing.RevisionPage ofRevision(String origin, Revision revision) {
        return new HardwareListing.RevisionPage(queries.ofRevision(origin, revision));
    }

    /** @throws Refusal with status 200 when there is nothing */
    public CommitHistory commitHistory(String origin, OffsetDateTime start, OffsetDateTime end, List<Revision> heads) {
        List<HistoryCommit> commits = queries.commitHistory(origin, start, end, heads);
        if (commits.isEmpty()) {
            throw Refusal.noData("Commit history not found");
        }
        Map<String, List<HistoryCommit>> table = new LinkedHashMap<>();
        commits.stream().filter(commit -> commit.gitCommitHash() != null).forEach(commit -> table.computeIfAbsent(
                        commit.tree(), tree -> new ArrayList<>())
                .add(commit));
        return new CommitHistory(table);
    }
}
