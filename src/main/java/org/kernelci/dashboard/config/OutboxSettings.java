package org.kernelci.dashboard.config;

import java.time.Duration;

/**
 * What the outbox keeps.
 *
 * @param retention how long mails are kept that everybody got; the others wait for a person
 */
public record OutboxSettings(Duration retention) {

    static OutboxSettings from(Variables variables) {
        return new OutboxSettings(Duration.ofDays(variables.integer("MAIL_RETENTION_DAYS", 180, 1, 36_500)));
    }
}
