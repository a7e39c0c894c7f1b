package org.kernelci.dashboard.notification.report;

import java.util.ArrayList;
import java.util.List;

/** What one run of an action has to say: its reports in the order in which they go out, and what operators should know. */
public final class Edition {

    private final List<Report> reports = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final boolean together;

    private Edition(boolean together) {
        this.together = together;
    }

    /** Its reports are queued one by one. */
    public static Edition ofSingles() {
        return new Edition(false);
    }

    /** Its reports are queued in one transaction, all or none. */
    public static Edition ofOnePiece() {
        return new Edition(true);
    }

    public Edition add(Report report) {
        reports.add(report);
        return this;
    }

    /** One line about something usual, such as a report that is not due. */
    public Edition notice(String line) {
        notices.add(line);
        return this;
    }

    /** One line about something that was left out because it is wrong. */
    public Edition problem(String line) {
        problems.add(line);
        return this;
    }

    public Edition problems(List<String> lines) {
        problems.addAll(lines);
        return this;
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    public List<String> notices() {
        return List.copyOf(notices);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    public boolean together() {
        return together;
    }
}
