package org.kernelci.dashboard.notification.issue;

/**
 * A build that met an issue, the last of its configuration, architecture and compiler.
 *
 * @param lastPass commit of the last pass, only for the first build of an issue; null: none
 */
public record FailedBuild(
        String issueId,
        String id,
        String configName,
        String architecture,
        String compiler,
        String configUrl,
        String lastPass) {}
