package org.kernelci.dashboard.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What reports need from outside the database.
 *
 * @param dataDirectory below it lies {@code notifications/subscriptions/}; without one the examples in the application
 *     stand in for that folder
 */
public record NotificationSettings(Optional<Path> dataDirectory) {

    private static final Variable<Path> DATA = Variable.of(
            "BACKEND_DATA_DIR",
            Form.PATH,
            "directory with `notifications/subscriptions/`, the files that say who gets which report; unset: examples"
                    + " that match nothing");

    static final List<Variable<?>> VARIABLES = List.of(DATA);

    static NotificationSettings from(Variables variables) {
        return new NotificationSettings(variables.find(DATA));
    }
}
