package org.kernelci.dashboard.summary;

/**
 * An issue as one build or one test knows it (api-core 3).
 *
 * @param status of the build or test; null when none was reported
 * @param incidents how many incidents link the two
 */
public record LinkedIssue(String id, int version, String comment, String reportUrl, String status, int incidents) {

    /** The line of an answer, in which every incident counts under the status of the build or test. */
    public Issue answer() {
        StatusCount counts = new StatusCount();
        counts.add(status, incidents);
        return new Issue(id, version, comment, reportUrl, counts);
    }
}
