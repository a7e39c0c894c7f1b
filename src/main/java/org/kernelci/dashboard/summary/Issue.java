package org.kernelci.dashboard.summary;

/**
 * One line of an issue table (api-tree 3.5).
 *
 * @param incidentsInfo statuses of the builds or tests that it counts for
 */
public record Issue(String id, int version, String comment, String reportUrl, StatusCount incidentsInfo) {}
