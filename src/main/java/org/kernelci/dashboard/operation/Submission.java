package org.kernelci.dashboard.operation;

import java.util.List;
import java.util.Map;

/**
 * One submission file in memory; component names in snake case are the property names of schema version 5.3 (ingest
 * 8.3). Times are ISO 8601 in UTC, durations seconds, and null leaves a property out.
 */
record Submission(
        List<Checkout> checkouts, List<Build> builds, List<Test> tests, List<Issue> issues, List<Incident> incidents) {

    record Checkout(
            String id,
            String origin,
            String treeName,
            String gitRepositoryUrl,
            String gitRepositoryBranch,
            String gitCommitHash,
            String gitCommitName,
            List<String> gitCommitTags,
            String gitCommitMessage,
            Boolean gitRepositoryBranchTip,
            String startTime,
            Boolean valid) {}

    record Build(
            String id,
            String origin,
            String checkoutId,
            String comment,
            String startTime,
            Integer duration,
            String architecture,
            String compiler,
            String configName,
            String configUrl,
            String logUrl,
            String logExcerpt,
            String status,
            Map<String, String> misc) {}

    record Test(
            String id,
            String origin,
            String buildId,
            Environment environment,
            String path,
            String comment,
            String logUrl,
            String logExcerpt,
            String status,
            Number number,
            String startTime,
            Integer duration,
            Map<String, String> misc) {}

    record Environment(List<String> compatible, String comment, Map<String, String> misc) {}

    record Number(double value, String unit, String prefix) {}

    record Issue(
            String id,
            String origin,
            int version,
            String reportUrl,
            String reportSubject,
            String comment,
            Culprit culprit) {}

    record Culprit(boolean code, boolean tool, boolean harness) {}

    record Incident(
            String id,
            String origin,
            String issueId,
            int issueVersion,
            String buildId,
            String testId,
            boolean present,
            String comment) {}
}
