package org.kernelci.dashboard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Secrets from the files that {@code NAME_FILE} variables point at (conventions 15.3). The file's text counts without
 * its trailing line breaks. Knows nothing of the container, so that operator commands read the same files.
 */
final class Secrets {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    Secrets(Map<String, String> environment) {
        KnownVariables.secrets().forEach(variable -> read(variable.name(), variable.fileName(), environment));
    }

    private void read(String name, String fileName, Map<String, String> environment) {
        String file = environment.getOrDefault(fileName, "");
        if (file.isEmpty()) {
            return;
        }
        if (!environment.getOrDefault(name, "").isEmpty()) {
            problems.put(name, "set together with " + fileName + "; use one of them");
            return;
        }
        try {
            String secret = Files.readString(Path.of(file)).replaceAll("[\r\n]+$", "");
            if (secret.isEmpty()) {
                problems.put(fileName, "the file " + file + " is empty");
            } else {
                values.put(name, secret);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.put(fileName, "cannot read the file " + file);
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
