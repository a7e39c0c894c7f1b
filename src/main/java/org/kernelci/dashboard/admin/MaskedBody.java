package org.kernelci.dashboard.admin;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A request's body as the record of changes keeps it. */
final class MaskedBody {

    private static final int LONGEST = 2_000;

    private MaskedBody() {}

    /** Compact JSON, cut, in which nothing that is named like a secret has its value. */
    static String of(JsonNode body) {
        JsonNode copy = body.deepCopy();
        mask(copy);
        String text = copy.toString().replace("\\u0000", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> {
                if (isSecret(name)) {
                    object.set(name, StringNode.valueOf("***"));
                }
            });
        }
        node.forEach(MaskedBody::mask);
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("token") || lower.contains("secret");
    }
}
