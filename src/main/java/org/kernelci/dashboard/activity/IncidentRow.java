package org.kernelci.dashboard.activity;

/**
 * The incidents on builds that one origin reported for a version of an issue.
 *
 * @param stored whether that version is stored; its comment is null otherwise
 * @param newHere whether the issue's first incident on a build lies in the window and was reported by this origin
 */
record IncidentRow(
        String origin, String id, int version, int incidents, boolean stored, String comment, boolean newHere) {

    IssueActivity activity() {
        return new IssueActivity(id, version, comment, incidents);
    }
}
