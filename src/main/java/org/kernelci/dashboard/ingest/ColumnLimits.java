package org.kernelci.dashboard.ingest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Limits that no schema states but the counter tables have: an origin or platform beyond 100 characters, or a platform that is
 * not a single value, could be stored but never counted (ingest 12).
 */
final class ColumnLimits {

    private static final int NAME_LENGTH = 100;

    private ColumnLimits() {}

    /**
     * Checks one item.
     *
     * @param member name of the item's array in the file
     * @param index position in that array, from 0
     */
    static void check(Section section, String member, long index, ObjectNode item) throws RefusedSubmission {
        String place = RefusedSubmission.pointer(member, index);
        checkLength(place + "/origin", item.path("origin"));
        if (section == Section.TESTS) {
            JsonNode platform = item.path("environment").path("misc").path("platform");
            if (platform.isContainer()) {
                throw new RefusedSubmission(place + "/environment/misc/platform", "type", "a single value is expected");
            }
            checkLength(place + "/environment/misc/platform", platform);
        }
    }

    private static void checkLength(String place, JsonNode name) throws RefusedSubmission {
        String text = name.asString("");
        if (text.codePointCount(0, text.length()) > NAME_LENGTH) {
            throw new RefusedSubmission(place, "maxLength", "longer than " + NAME_LENGTH + " characters");
        }
    }
}
