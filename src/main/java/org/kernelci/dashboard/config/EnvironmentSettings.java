package org.kernelci.dashboard.config;

import java.nio.file.Path;

/**
 * Where files are kept, and which of the variables without a use of their own at start are set; no values of secrets.
 *
 * @param volumeDirectory where this installation keeps files of its own, such as tree names
 * @param databasePasswordSet whether the database's password was chosen, rather than left to its default
 */
public record EnvironmentSettings(Path volumeDirectory, boolean databasePasswordSet) {

    static EnvironmentSettings from(Variables variables) {
        return new EnvironmentSettings(
                Path.of(variables.text("BACKEND_VOLUME_DIR", "/volume_data")),
                variables.text("DB_PASSWORD").isPresent());
    }
}
