package org.kernelci.dashboard.config;

import java.util.List;

/**
 * What this installation is for (in place of notifications 2, which guesses it).
 *
 * @param kind what the installation is for; unset means staging, where a forgotten variable harms nobody
 */
public record InstanceSettings(Kind kind) {

    private static final Variable<Kind> KIND = Variable.of(
            "INSTANCE",
            Form.choice(Kind.class),
            "staging",
            "what the installation is for; on `staging` scheduled reports are skipped, with that reason; on `development`"
                    + " they run, and its data may be cleared");

    static final List<Variable<?>> VARIABLES = List.of(KIND);

    static InstanceSettings from(Variables variables) {
        return new InstanceSettings(variables.get(KIND));
    }

    /** Kinds of installations; the variable's values are their names in lower case. */
    public enum Kind {
        /** Mails subscribers and lists on schedule; its data is never cleared. */
        PRODUCTION,
        /** Runs jobs and keeps data like production, but mails nobody on schedule. */
        STAGING,
        /** A developer's own: mails what it is told to, to where it is told to, and its data may be cleared. */
        DEVELOPMENT
    }

    /** Whether scheduled reports may be mailed; where not, their runs end as skipped, with the reason. */
    public boolean mailsReports() {
        return kind != Kind.STAGING;
    }

    /** Whether a command may empty the tables (operations 9). */
    public boolean mayClearData() {
        return kind == Kind.DEVELOPMENT;
    }
}
