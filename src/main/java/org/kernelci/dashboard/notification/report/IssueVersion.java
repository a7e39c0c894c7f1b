package org.kernelci.dashboard.notification.report;

/**
 * A version of an issue as the bookkeeping knows it.
 *
 * @param type {@code build} or {@code boot}
 */
public record IssueVersion(String id, int version, String type) {}
