package org.kernelci.dashboard.build;

import org.kernelci.dashboard.persistence.Jsonb;
import org.kernelci.dashboard.web.JsonText;

/** What of a build's stored {@code misc} is delivered (api-core 4). */
final class BuildMisc {

    private BuildMisc() {}

    /** An object, or what a stored string holds as JSON; null for everything else. */
    static Jsonb delivered(Jsonb stored) {
        if (stored == null || stored.text().startsWith("{")) {
            return stored;
        }
        if (!stored.text().startsWith("\"")) {
            return null;
        }
        String held = JsonText.unquote(stored.text());
        return JsonText.isJson(held) ? new Jsonb(held) : null;
    }
}
