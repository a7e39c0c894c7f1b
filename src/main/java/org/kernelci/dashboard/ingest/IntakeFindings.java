package org.kernelci.dashboard.ingest;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Collects what keeps a submission over HTTP from being accepted: broken rules, and items of other origins. */
final class IntakeFindings implements ItemReceiver {

    private static final int MOST = 20;

    /** Before this version ids of checkouts were made by others than their origins. */
    private static final int OWN_IDS = 4;

    private final String origin;
    private final List<RefusedSubmission> broken = new ArrayList<>();
    private final List<RefusedSubmission> foreign = new ArrayList<>();

    /** @param origin the only one that items may have */
    IntakeFindings(String origin) {
        this.origin = origin;
    }

    @Override
    public void item(SubmittedItem item) {
        if (foreign.size() >= MOST) {
            return;
        }
        ObjectNode object = item.item();
        String id = object.path("id").asString("");
        if (!object.path("origin").asString("").equals(origin)) {
            foreign.add(new RefusedSubmission(
                    item.pointer() + "/origin", "origin", "the token is for the origin " + origin));
        } else if (!id.startsWith(origin + ":") && item.declared().majorVersion() >= OWN_IDS) {
            foreign.add(new RefusedSubmission(
                    item.pointer() + "/id", "origin", "ids of the origin " + origin + " begin with it and a colon"));
        }
    }

    @Override
    public void added(Section section, ObjectNode item) {
        // ours, whatever its origin
    }

    /** Reading goes on, so that the submitter learns of several mistakes at once. */
    @Override
    public void refused(RefusedSubmission refusal) throws RefusedSubmission {
        if (broken.size() + 1 >= MOST) {
            throw refusal;
        }
        add(refusal);
    }

    void add(RefusedSubmission refusal) {
        broken.add(refusal);
    }

    /** Returns when nothing was found. */
    void conclude() throws UnacceptableSubmission {
        if (!broken.isEmpty()) {
            throw new UnacceptableSubmission(422, "the submission is not valid", broken);
        }
        if (!foreign.isEmpty()) {
            throw new UnacceptableSubmission(403, "the token does not allow items of other origins", foreign);
        }
    }
}
