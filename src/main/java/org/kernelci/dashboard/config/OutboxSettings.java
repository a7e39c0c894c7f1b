package org.kernelci.dashboard.config;

import java.time.Duration;
import java.util.List;

/**
 * What the outbox keeps.
 *
 * @param retention how long mails are kept that everybody got; the others wait for a person
 */
public record OutboxSettings(Duration retention) {

    private static final Variable<Duration> RETENTION = Variable.of(
            "MAIL_RETENTION_DAYS", Form.days(1, 36_500), "180", "how long mails are kept after everybody got them");

    static final List<Variable<?>> VARIABLES = List.of(RETENTION);

    static OutboxSettings from(Variables variables) {
        return new OutboxSettings(variables.get(RETENTION));
    }
}
