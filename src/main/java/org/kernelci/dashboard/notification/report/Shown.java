package org.kernelci.dashboard.notification.report;

/** Values as reports show them. */
public final class Shown {

    private Shown() {}

    /** The text, or {@code None} for null (notifications 7.0). */
    public static String of(String text) {
        return text == null ? "None" : text;
    }
}
