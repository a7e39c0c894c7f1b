package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kernelci.dashboard.summary.StatusCount;

/** Adds up groups by commit (api-tree 4.8). A commit without groups keeps its zeros and the time of the request. */
final class CommitGroupAccount {

    private final Map<String, Entry> entries = new HashMap<>();

    /** The counts of one commit. */
    private static final class Entry {
        private final StatusCount builds = new StatusCount();
        private final StatusCount boots = new StatusCount();
        private final StatusCount tests = new StatusCount();
        private final Set<String> tags = new TreeSet<>();
        private String name = "";
        private Instant earliest;

        Entry(Instant now) {
            earliest = now;
        }

        StatusCount of(Kind kind) {
            return switch (kind) {
                case BUILDS -> builds;
                case BOOTS -> boots;
                case TESTS -> tests;
            };
        }
    }

    CommitGroupAccount(List<String> hashes, Instant now) {
        hashes.forEach(hash -> entries.put(hash, new Entry(now)));
    }

    void add(CommitGroup group, Kind kind) {
        Entry entry = entries.get(group.hash());
        entry.of(kind).add(group.status(), group.items());
        entry.name = group.name();
        if (group.tags() != null) {
            entry.tags.addAll(group.tags());
        }
        if (group.startTime() != null && group.startTime().isBefore(entry.earliest)) {
            entry.earliest = group.startTime();
        }
    }

    CommitCounts of(String hash) {
        Entry entry = entries.get(hash);
        return new CommitCounts(
                hash,
                entry.name,
                entry.tags,
                entry.earliest,
                entry.builds,
                entry.boots.byLowerCaseName(),
                entry.tests.byLowerCaseName());
    }
}
