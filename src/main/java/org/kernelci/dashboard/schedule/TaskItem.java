package org.kernelci.dashboard.schedule;

import java.util.List;

/**
 * A task that an operator may start.
 *
 * @param deletes whether it deletes what nobody can bring back: ask before starting it
 * @param running number of its run under way, outside jobs; null: none
 */
public record TaskItem(
        String name, String description, boolean deletes, List<ParameterItem> parameters, Long running) {}
