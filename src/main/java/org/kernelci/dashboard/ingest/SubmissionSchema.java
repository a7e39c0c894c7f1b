package org.kernelci.dashboard.ingest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Validation of submissions of one version (ingest 8.2 to 8.4). Safe for any number of threads. */
final class SubmissionSchema {

    private static final String OLD_CHECKOUTS = "revisions";

    private final int majorVersion;
    private final Schema versionRule;
    private final Map<Section, Schema> itemRules = new EnumMap<>(Section.class);
    private final String checkoutsName;

    SubmissionSchema(SchemaRegistry registry, String version, JsonObject document) {
        majorVersion = Integer.parseInt(version.substring(0, version.indexOf('.')));
        versionRule = rule(registry, version, "/properties/version");
        JsonObject members = document.getJsonObject("properties");
        checkoutsName = members.containsKey(OLD_CHECKOUTS) ? OLD_CHECKOUTS : Section.CHECKOUTS.memberName();
        for (Section section : Section.values()) {
            if (members.containsKey(memberName(section))) {
                String items = "/properties/" + memberName(section) + "/items";
                itemRules.put(section, rule(registry, version, items));
            }
        }
    }

    /** The address under which the registry knows the schema document of a version. */
    static String iri(String version) {
        return "urn:kcidb:" + version;
    }

    private static Schema rule(SchemaRegistry registry, String version, String pointer) {
        Schema rule = registry.getSchema(SchemaLocation.of(iri(version) + '#' + pointer));
        rule.initializeValidators();
        return rule;
    }

    int majorVersion() {
        return majorVersion;
    }

    /** Name of a section's array in this version. */
    String memberName(Section section) {
        return section == Section.CHECKOUTS ? checkoutsName : section.memberName();
    }

    /** The section that a member of the submission means in this version, empty for a member that is not allowed. */
    Optional<Section> section(String memberName) {
        return itemRules.keySet().stream()
                .filter(section -> memberName(section).equals(memberName))
                .findFirst();
    }

    /** Checks the {@code version} member of a submission. */
    void checkVersion(JsonNode version) throws RefusedSubmission {
        Error error = firstError(versionRule, version);
        if (error != null) {
            throw refusal("/version", error);
        }
    }

    /**
     * Checks one item, whatever its type; the first broken rule is reported.
     *
     * @param section one that this version has
     * @param index position of the item in its array, from 0
     */
    void check(Section section, long index, JsonNode item) throws RefusedSubmission {
        Error error = firstError(itemRules.get(section), item);
        if (error != null) {
            throw refusal(RefusedSubmission.pointer(memberName(section), index), error);
        }
    }

    private static Error firstError(Schema rule, JsonNode value) {
        List<Error> errors = rule.validate(value);
        return errors.isEmpty() ? null : errors.get(0);
    }

    private static RefusedSubmission refusal(String prefix, Error error) {
        String pointer = prefix + error.getInstanceLocation();
        boolean unknownMember = error.getKeyword().equals("additionalProperties");
        return new RefusedSubmission(
                unknownMember ? RefusedSubmission.pointer(pointer, error.getProperty()) : pointer,
                error.getKeyword(),
                error.getMessage());
    }
}
