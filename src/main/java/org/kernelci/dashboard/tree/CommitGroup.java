package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds, boots or other tests of one checkout that ended alike and look alike to filters (api-tree 4.8).
 *
 * @param boot false for builds
 * @param status null for none
 * @param issues keys of the issues that incidents name for some of the items, if the query was asked for them; one is
 *     null if an item has no incident
 */
public record CommitGroup(
        String checkout,
        String hash,
        String name,
        List<String> tags,
        Instant startTime,
        boolean boot,
        String status,
        String compiler,
        String architecture,
        String config,
        String lab,
        int items,
        List<String> issues) {

    /** What the items of a group share; groups that share it count as one. */
    private record Key(
            String checkout,
            boolean boot,
            String status,
            String compiler,
            String architecture,
            String config,
            String lab) {}

    /** Puts together the groups that share everything, which the query may read build by build. */
    static List<CommitGroup> united(List<CommitGroup> groups) {
        Map<Key, CommitGroup> united = new LinkedHashMap<>();
        groups.forEach(group -> united.merge(group.key(), group, CommitGroup::with));
        return List.copyOf(united.values());
    }

    private Key key() {
        return new Key(checkout, boot, status, compiler, architecture, config, lab);
    }

    private CommitGroup with(CommitGroup other) {
        List<String> both = new ArrayList<>(issues);
        both.addAll(other.issues);
        return new CommitGroup(
                checkout,
                hash,
                name,
                tags,
                startTime,
                boot,
                status,
                compiler,
                architecture,
                config,
                lab,
                items + other.items,
                both);
    }
}
