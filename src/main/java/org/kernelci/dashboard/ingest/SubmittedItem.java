package org.kernelci.dashboard.ingest;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A valid item of a submission.
 *
 * @param declared the schema of the file's version
 * @param index position in its array in the file, from 0
 * @param item in the shape of the newest version
 * @param excerpt its log excerpt, when that is to be kept in the storage
 */
record SubmittedItem(
        SubmissionSchema declared, Section section, long index, ObjectNode item, Optional<LogExcerpts.Taken> excerpt) {

    /** Pointer to it in the file. */
    String pointer() {
        return RefusedSubmission.pointer(declared.memberName(section), index);
    }
}
