package org.kernelci.dashboard.run;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who or what started a run (schedules-and-alerts 7.1). */
public enum Trigger {
    SCHEDULE,
    MANUAL,
    /** Catches up what was missed while no server was there. */
    STARTUP;

    /** As the table and the admin API write it: {@code schedule}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Trigger> of(String text) {
        return Stream.of(values())
                .filter(trigger -> trigger.text().equals(text))
                .findAny();
    }
}
