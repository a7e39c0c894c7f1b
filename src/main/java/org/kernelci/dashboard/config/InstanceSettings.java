package org.kernelci.dashboard.config;

/**
 * What this installation is for (in place of notifications 2, which guesses it).
 *
 * @param kind what the installation is for; unset means staging, where a forgotten variable harms nobody
 */
public record InstanceSettings(Kind kind) {

    static InstanceSettings from(Variables variables) {
        return new InstanceSettings(variables.choice("INSTANCE", Kind.STAGING));
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
