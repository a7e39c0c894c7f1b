package org.kernelci.dashboard.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where files are kept, and what only the check of the environment asks for.
 *
 * @param volumeDirectory where this installation keeps files of its own, such as tree names
 * @param databasePasswordSet whether the database's password was chosen, rather than left to its default
 * @param redisPassword of a Redis that asks for one
 * @param strangers variables that look like ours and have no effect
 */
public record EnvironmentSettings(
        Path volumeDirectory, boolean databasePasswordSet, Optional<String> redisPassword, List<String> strangers) {

    private static final Variable<Path> VOLUME = Variable.of(
            "BACKEND_VOLUME_DIR",
            Form.PATH,
            "/volume_data",
            "directory of files that operator commands keep, such as tree names where `INGEST_TREES_FILE` is not set");
    private static final Variable<String> REDIS_PASSWORD = Variable.of(
                    "REDIS_PASSWORD", Form.TEXT, "only for `verify_env`, which asks a Redis that wants a password")
            .asSecret();

    static final List<Variable<?>> VARIABLES = List.of(VOLUME, REDIS_PASSWORD);

    /**
     * @param environment names of all variables that are set, ours or not
     */
    static EnvironmentSettings from(Variables variables, Collection<String> environment) {
        return new EnvironmentSettings(
                variables.get(VOLUME),
                variables.isSet(DatabaseSettings.PASSWORD),
                variables.find(REDIS_PASSWORD),
                KnownVariables.strangers(environment));
    }

    @Override
    public String toString() {
        return "EnvironmentSettings[" + volumeDirectory + "]";
    }
}
