package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.kernelci.dashboard.filter.Filters;

/** What the comparison of two revisions answers (api-tree 4.10 and 4.11). Unknown revisions have no results. */
@Stateless
@TransactionAttribute(REQUIRED)
public class CompareService {

    @Inject
    CompareQueries queries;

    public Comparison compare(Revisions revisions) {
        List<CompareQueries.SideCount> sides = queries.sides(revisions);
        List<CompareQueries.ChangeCount> changes = queries.changes(revisions);
        String url = sides.stream()
                .map(CompareQueries.SideCount::url)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Comparison(
                revisions.tree(),
                revisions.branch(),
                url,
                new Comparison.Entities(
                        entity("builds", sides, changes),
                        entity("boots", sides, changes),
                        entity("tests", sides, changes)));
    }

    private static Comparison.Entity entity(
            String kind, List<CompareQueries.SideCount> sides, List<CompareQueries.ChangeCount> changes) {
        ChangeTally tally = new ChangeTally();
        changes.stream()
                .filter(change -> change.kind().equals(kind))
                .forEach(change -> tally.add(change.statusA(), change.statusB(), change.pairs()));
        return Comparison.Entity.of(side("a", kind, sides), side("b", kind, sides), tally.changes());
    }

    private static Comparison.Side side(String name, String kind, List<CompareQueries.SideCount> sides) {
        return sides.stream()
                .filter(side -> side.side().equals(name) && side.kind().equals(kind))
                .map(side -> new Comparison.Side(side.pass(), side.fail(), side.inconclusive()))
                .findFirst()
                .orElse(Comparison.Side.NONE);
    }

    public List<BuildChange> builds(Revisions revisions, Filters filters) {
        return queries.builds(revisions, filters);
    }

    public List<TestChange> tests(Revisions revisions, boolean boots, Filters filters) {
        return queries.tests(revisions, boots, filters);
    }
}
