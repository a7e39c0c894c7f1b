package org.kernelci.dashboard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets from the files that {@code NAME_FILE} variables point at (conventions 15.3). The file's text counts without
 * its trailing line breaks. Knows nothing of the container, so that operator commands read the same files.
 */
final class Secrets {

    private static final List<String> NAMES = List.of(
            "EMAIL_HOST_PASSWORD",
            "DISCORD_WEBHOOK_URL",
            "DB_PASSWORD",
            "INGEST_TOKENS",
            "STORAGE_TOKEN",
            "ADMIN_PASSWORD",
            "VIEWER_PASSWORD",
            "HEALTHCHECK_ID_NOTIFICATIONS_NEW_ISSUES",
            "HEALTHCHECK_ID_NOTIFICATIONS_SUMMARY_MICROSOFT",
            "HEALTHCHECK_ID_NOTIFICATIONS_SUMMARY_MAESTRO",
            "HEALTHCHECK_ID_NOTIFICATIONS_HARDWARE_SUMMARY",
            "HEALTHCHECK_ID_NOTIFICATIONS_METRICS_SUMMARY",
            "HEALTHCHECK_ID_DELETE_UNUSED_HARDWARE_STATUS");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    Secrets(Map<String, String> environment) {
        NAMES.forEach(name -> read(name, environment));
    }

    private void read(String name, Map<String, String> environment) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (file.isEmpty()) {
            return;
        }
        if (!environment.getOrDefault(name, "").isEmpty()) {
            problems.put(name, "set together with " + name + "_FILE; use one of them");
            return;
        }
        try {
            String secret = Files.readString(Path.of(file)).replaceAll("[\r\n]+$", "");
            if (secret.isEmpty()) {
                problems.put(name + "_FILE", "the file " + file + " is empty");
            } else {
                values.put(name, secret);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.put(name + "_FILE", "cannot read the file " + file);
        }
    }

    /** The secrets that came from files, by variable. */
    Map<String, String> values() {
        return values;
    }

    /** Hands over what is wrong with the files. */
    void refuse(Variables variables) {
        problems.forEach(variables::refuse);
    }
}
