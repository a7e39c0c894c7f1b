package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.List;

/**
 * Builds, boots or other tests of one checkout that ended alike and look alike to filters (api-tree 4.8).
 *
 * @param boot false for builds
 * @param status null for none
 * @param issues keys of the issues that incidents name for some of the items, if the query was asked for them; one is
 *     null if an item has no incident
 */
public record CommitGroup(
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
        List<String> issues) {}
