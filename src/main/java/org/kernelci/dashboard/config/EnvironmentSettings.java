package org.kernelci.dashboard.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where files are kept, and variables that only the check of the environment asks for.
 *
 * @param volumeDirectory where this installation keeps files of its own, such as tree names
 * @param databasePasswordSet whether the database's password was chosen, rather than left to its default
 * @param redisPassword of a Redis that asks for one
 */
public record EnvironmentSettings(Path volumeDirectory, boolean databasePasswordSet, Optional<String> redisPassword) {

    static EnvironmentSettings from(Variables variables) {
        return new EnvironmentSettings(
                Path.of(variables.text("BACKEND_VOLUME_DIR", "/volume_data")),
                variables.text("DB_PASSWORD").isPresent(),
                variables.text("REDIS_PASSWORD"));
    }

    @Override
    public String toString() {
        return "EnvironmentSettings[" + volumeDirectory + "]";
    }
}
