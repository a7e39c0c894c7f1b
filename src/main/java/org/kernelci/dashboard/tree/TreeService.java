package org.kernelci.dashboard.tree;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.kernelci.dashboard.web.Lookback;
import org.kernelci.dashboard.web.Refusal;

/** What the endpoints below {@code tree/} answer. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class TreeService {

    @Inject
    TreeQueries queries;

    @Inject
    Clock clock;

    /**
     * The trees of an origin whose newest checkout started in the last {@code days} days (api-tree 4.1).
     *
     * @throws Refusal with status 200 when there is none
     */
    public List<TreeListingItem> listing(String origin, BigInteger days) {
        List<TreeListingItem> trees = queries.listing(origin, Lookback.daysBefore(OffsetDateTime.now(clock), days));
        if (trees.isEmpty()) {
            throw Refusal.noData("No trees were found");
        }
        return trees;
    }
}
