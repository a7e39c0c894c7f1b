package org.kernelci.dashboard.ingest;

import java.util.List;

/** A submission over HTTP that is not taken in, with everything that was found. */
final class UnacceptableSubmission extends Exception {

    private final int status;
    private final transient List<RefusedSubmission> findings;

    /** @param status of the answer: 403 or 422 */
    UnacceptableSubmission(int status, String problem, List<RefusedSubmission> findings) {
        super(problem);
        this.status = status;
        this.findings = List.copyOf(findings);
    }

    int status() {
        return status;
    }

    List<RefusedSubmission> findings() {
        return findings;
    }
}
