package org.kernelci.dashboard.ingest;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** What the reader tells of a submission, in the order of the file. */
interface ItemReceiver {

    /** An item that may be stored as it is now. */
    void item(SubmittedItem item) throws RefusedSubmission, IOException;

    /** What the upgrade of the item before added to the submission. */
    void added(Section section, ObjectNode item) throws IOException;

    /** An item that must not be stored; reading goes on unless this throws. */
    void refused(RefusedSubmission refusal) throws RefusedSubmission;
}
