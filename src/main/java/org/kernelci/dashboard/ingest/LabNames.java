package org.kernelci.dashboard.ingest;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives every build and test the name of the lab that ran it, inside its {@code misc} (ingest 6.7). */
final class LabNames {

    /** Names that stand for an automatic executor rather than for a lab. */
    private static final Pattern AUTOMATIC = Pattern.compile("^(shell|k8s.*)$", Pattern.UNIX_LINES);

    private LabNames() {}

    /**
     * Standardises {@code misc.lab} of a build or {@code misc.runtime} of a test, in place; other items stay as they
     * are.
     *
     * <p>An automatic executor moves to {@code misc.automatic_lab}. An item without a lab gets its origin as lab.
     *
     * @param array name of the item's array in the file
     * @param index position in that array, from 0
     * @throws RefusedSubmission if the lab is neither a string nor an empty value
     */
    static void apply(Section section, String array, long index, ObjectNode item) throws RefusedSubmission {
        switch (section) {
            case BUILDS -> standardise(array, index, item, "lab");
            case TESTS -> standardise(array, index, item, "runtime");
            case ISSUES, CHECKOUTS, INCIDENTS -> {
                // no lab
            }
        }
    }

    private static void standardise(String array, long index, ObjectNode item, String member) throws RefusedSubmission {
        ObjectNode misc = item.get("misc") instanceof ObjectNode present ? present : item.putObject("misc");
        JsonNode lab = misc.get(member);
        if (lab != null && !isEmpty(lab)) {
            if (!lab.isString()) {
                String parent = RefusedSubmission.pointer(array, index) + "/misc";
                throw new RefusedSubmission(
                        RefusedSubmission.pointer(parent, member), "lab", "the name of a lab is no string");
            }
            if (!AUTOMATIC.matcher(lab.stringValue()).find()) {
                return;
            }
            misc.set("automatic_lab", misc.remove(member));
        }
        String origin = item.path("origin").asString("");
        if (!origin.isEmpty()) {
            misc.put(member, origin);
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> true;
            case BOOLEAN -> !value.booleanValue();
            case NUMBER -> value.isBigDecimal() ? value.decimalValue().signum() == 0 : value.doubleValue() == 0;
            case STRING -> value.stringValue().isEmpty();
            default -> value.isEmpty();
        };
    }
}
