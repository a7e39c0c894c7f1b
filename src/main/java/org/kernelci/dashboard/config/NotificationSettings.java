package org.kernelci.dashboard.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What reports need from outside the database.
 *
 * @param dataDirectory below it lies {@code notifications/subscriptions/}; without one the examples in the application
 *     stand in for that folder
 */
public record NotificationSettings(Optional<Path> dataDirectory) {

    static NotificationSettings from(Variables variables) {
        return new NotificationSettings(variables.text("BACKEND_DATA_DIR").map(Path::of));
    }
}
