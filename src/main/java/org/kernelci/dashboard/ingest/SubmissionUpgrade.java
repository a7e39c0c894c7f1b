package org.kernelci.dashboard.ingest;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings validated items of one submission into the shape of version 5.3 (ingest 8.5).
 *
 * <p>One instance a submission, because a submission with waived tests gets one issue for all of them. Not safe for
 * several threads.
 */
final class SubmissionUpgrade {

    /** The path rule of version 5, as in the schema. */
    private static final Pattern PATH =
            Pattern.compile("^(?!\\.|.*\\.\\.)[.a-zA-Z0-9_-]*(?<!\\.)$", Pattern.UNIX_LINES);

    private static final List<String> RESOURCES = List.of("patch_mboxes", "input_files", "output_files");
    private static final String WAIVED_ISSUE = "_:waived";

    private final SubmissionSchema declared;
    private boolean waivedIssueAdded;

    /** @param declared the schema of the submission's own version */
    SubmissionUpgrade(SubmissionSchema declared) {
        this.declared = declared;
    }

    /**
     * Upgrades an item in place, through every major version after the declared one.
     *
     * @param index position of the item in its array, from 0
     * @param added takes the incident of a waived test, and the issue of the submission's first one; both are in the
     *     newest shape and need no upgrade
     */
    void apply(Section section, long index, ObjectNode item, BiConsumer<Section, ObjectNode> added)
            throws RefusedSubmission {
        if (declared.majorVersion() < 2) {
            intoVersion2(section, item);
        }
        if (declared.majorVersion() < 3) {
            intoVersion3(section, item);
        }
        if (declared.majorVersion() < 4) {
            intoVersion4(section, item);
        }
        if (declared.majorVersion() < 5) {
            String pointer = RefusedSubmission.pointer(declared.memberName(section), index);
            intoVersion5(section, pointer, item, added);
        }
    }

    private static void intoVersion2(Section section, ObjectNode item) {
        join(item, "origin", "id");
        if (section == Section.BUILDS) {
            join(item, "revision_origin", "revision_id");
        } else if (section == Section.TESTS) {
            join(item, "build_origin", "build_id");
        }
        for (String list : RESOURCES) {
            for (JsonNode resource : item.path(list)) {
                ((ObjectNode) resource).put("name", text(resource, "name").replace('/', '_'));
            }
        }
    }

    /** Replaces an origin and the member that belongs to it by one id. */
    private static void join(ObjectNode item, String origin, String id) {
        String joined = text(item, origin) + ':' + text(item, origin + "_id");
        item.remove(List.of(origin, origin + "_id"));
        item.put(id, joined);
    }

    private static void intoVersion3(Section section, ObjectNode item) {
        String id = text(item, "id");
        item.put("origin", id.substring(0, id.indexOf(':')));
        if (section == Section.CHECKOUTS) {
            item.put("id", withoutOrigin(id));
            rename(item, "git_repository_commit_hash", "git_commit_hash");
            rename(item, "git_repository_commit_name", "git_commit_name");
        } else if (section == Section.BUILDS) {
            item.put("revision_id", withoutOrigin(text(item, "revision_id")));
        }
    }

    private static String withoutOrigin(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static void intoVersion4(Section section, ObjectNode item) {
        rename(item, "description", "comment");
        if (section == Section.CHECKOUTS) {
            String revision = text(item, "id");
            item.put("id", checkoutId(item, revision));
            item.put("patchset_hash", patchsetHash(revision));
            rename(item, "patch_mboxes", "patchset_files");
            rename(item, "discovery_time", "start_time");
            item.remove("publishing_time");
        } else if (section == Section.BUILDS) {
            item.put("checkout_id", checkoutId(item, text(item, "revision_id")));
            item.remove("revision_id");
        } else if (item.get("environment") instanceof ObjectNode environment) {
            rename(environment, "description", "comment");
        }
    }

    private static String checkoutId(ObjectNode item, String revision) {
        return "_:" + text(item, "origin") + ':' + revision;
    }

    /** A revision is a commit hash, then a plus and the hash of the patches on it, if any. */
    private static String patchsetHash(String revision) {
        String[] parts = revision.split("\\+", -1);
        return parts.length > 1 ? parts[1] : "";
    }

    private void intoVersion5(Section section, String pointer, ObjectNode item, BiConsumer<Section, ObjectNode> added)
            throws RefusedSubmission {
        switch (section) {
            case CHECKOUTS -> {
                item.remove("contacts");
                refuseUnless(
                        item.path("git_repository_url").asString("https://").startsWith("https://"),
                        pointer,
                        "git_repository_url",
                        "version 5 allows https only");
            }
            case BUILDS -> {
                JsonNode valid = item.remove("valid");
                if (valid != null) {
                    item.put("status", valid.booleanValue() ? "PASS" : "FAIL");
                }
            }
            case TESTS -> {
                refuseUnless(
                        PATH.matcher(item.path("path").asString("")).find(),
                        pointer,
                        "path",
                        "version 5 allows words separated by single dots only");
                JsonNode waived = item.remove("waived");
                if (waived != null && waived.booleanValue()) {
                    addWaiver(text(item, "id"), added);
                }
            }
            case ISSUES -> item.remove(List.of("build_valid", "test_status"));
            case INCIDENTS -> {
                // the same in both versions
            }
        }
    }

    private static void refuseUnless(boolean allowed, String item, String member, String problem)
            throws RefusedSubmission {
        if (!allowed) {
            throw new RefusedSubmission(RefusedSubmission.pointer(item, member), "upgrade", problem);
        }
    }

    private void addWaiver(String testId, BiConsumer<Section, ObjectNode> added) {
        if (!waivedIssueAdded) {
            waivedIssueAdded = true;
            ObjectNode issue = JsonNodeFactory.instance.objectNode();
            issue.put("id", WAIVED_ISSUE).put("origin", "_").put("version", 1);
            added.accept(Section.ISSUES, issue.put("comment", "Test waived as unreliable"));
        }
        ObjectNode incident = JsonNodeFactory.instance.objectNode();
        incident.put("id", WAIVED_ISSUE + ":1:" + testId).put("origin", "_");
        incident.put("issue_id", WAIVED_ISSUE).put("issue_version", 1);
        added.accept(Section.INCIDENTS, incident.put("test_id", testId).put("present", true));
    }

    private static void rename(ObjectNode item, String from, String to) {
        JsonNode value = item.remove(from);
        if (value != null) {
            item.set(to, value);
        }
    }

    private static String text(JsonNode item, String member) {
        return item.get(member).stringValue();
    }
}
