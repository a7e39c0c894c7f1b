package org.kernelci.dashboard.schedule;

import java.util.List;

/**
 * A task that an operator may start.
 *
 * @param running number of its run under way, outside jobs; null: none
 */
public record TaskItem(String name, String description, List<ParameterItem> parameters, Long running) {}
