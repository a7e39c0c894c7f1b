package org.kernelci.dashboard.ingest;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Frees an item from what Postgres cannot store, before it is validated (ingest 8.2).
 *
 * <p>NUL and lone surrogates are removed from every text and, inside {@code misc}, from member names. In an identifier
 * they refuse the submission: a changed id would name another item. So does a number that is not finite.
 */
final class TextCleaner {

    private static final String MISC = "misc";

    /** Ids, origins and references of all versions. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "origin",
            "checkout_id",
            "build_id",
            "test_id",
            "issue_id",
            "revision_id",
            "origin_id",
            "revision_origin",
            "revision_origin_id",
            "build_origin",
            "build_origin_id");

    private int removed;

    private TextCleaner() {}

    /**
     * Cleans one item in place. Depth is bounded by the parser that made it.
     *
     * @param section name of the item's array as the file spells it
     * @param index position in that array, from 0
     * @return how many characters were removed, a lone surrogate being one
     */
    static int clean(String section, long index, ObjectNode item) throws RefusedSubmission {
        TextCleaner cleaner = new TextCleaner();
        Place place = new Place(new Place(null, section), Long.toString(index));
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (IDENTIFIERS.contains(member.getKey())) {
                refuseIn(member.getValue(), place, member.getKey());
            }
            boolean misc = member.getKey().equals(MISC);
            boolean environment = member.getKey().equals("environment");
            cleaner.cleanMember(member, place, misc ? Names.CLEANED : environment ? Names.MISC_CLEANED : Names.KEPT);
        }
        return cleaner.removed;
    }

    private static void refuseIn(JsonNode identifier, Place item, String name) throws RefusedSubmission {
        if (identifier.isString() && firstRefused(identifier.stringValue()) >= 0) {
            throw new RefusedSubmission(
                    item.pointer(name), "pattern", "a NUL or a lone surrogate is not allowed in an identifier");
        }
    }

    private void cleanMember(Map.Entry<String, JsonNode> member, Place parent, Names names) throws RefusedSubmission {
        JsonNode cleaned = clean(member.getValue(), parent, member.getKey(), names);
        if (cleaned != member.getValue()) {
            member.setValue(cleaned);
        }
    }

    private JsonNode clean(JsonNode value, Place parent, String name, Names names) throws RefusedSubmission {
        if (value.isString()) {
            String text = value.stringValue();
            return firstRefused(text) < 0 ? value : StringNode.valueOf(without(text));
        }
        if (value instanceof ObjectNode object) {
            cleanObject(object, new Place(parent, name), names);
        } else if (value instanceof ArrayNode array) {
            Place place = new Place(parent, name);
            for (int at = 0; at < array.size(); at++) {
                array.set(at, clean(array.get(at), place, Integer.toString(at), names));
            }
        } else if (value.isFloatingPointNumber() && !value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            throw new RefusedSubmission(parent.pointer(name), "number", value.asString() + " is no JSON number");
        }
        return value;
    }

    private void cleanObject(ObjectNode object, Place place, Names names) throws RefusedSubmission {
        boolean rename = false;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            boolean misc = names == Names.MISC_CLEANED && member.getKey().equals(MISC);
            cleanMember(member, place, misc || names == Names.CLEANED ? Names.CLEANED : Names.KEPT);
            rename |= names == Names.CLEANED && firstRefused(member.getKey()) >= 0;
        }
        if (rename) {
            ObjectNode before = object.objectNode().setAll(object);
            object.removeAll();
            for (Map.Entry<String, JsonNode> member : before.properties()) {
                object.set(without(member.getKey()), member.getValue());
            }
        }
    }

    private String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (int at = firstRefused(text, 0); at >= 0; at = firstRefused(text, from)) {
            kept.append(text, from, at);
            from = at + 1;
            removed++;
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static int firstRefused(String text) {
        return firstRefused(text, 0);
    }

    private static int firstRefused(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return at;
            }
        }
        return -1;
    }

    /** What happens to member names below a value. */
    private enum Names {
        KEPT,
        MISC_CLEANED,
        CLEANED
    }

    /** Where a value lies; turned into a pointer only for a refusal. */
    private record Place(Place parent, String name) {

        String pointer(String member) {
            return RefusedSubmission.pointer(pointer(), member);
        }

        private String pointer() {
            return RefusedSubmission.pointer(parent == null ? "" : parent.pointer(), name);
        }
    }
}
