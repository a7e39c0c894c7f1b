package org.kernelci.dashboard.notification.activity;

import java.util.List;
import java.util.stream.Stream;
import org.kernelci.dashboard.activity.ActivityReport;

/** The table of what was received. Only builds and tests make its columns wider; the other rows may stick out. */
public record Coverage(Row trees, Row checkouts, Row builds, Row tests) {

    private static final int GAP = 2;

    static Coverage of(ActivityReport report) {
        return new Coverage(
                new Row(
                        "Trees monitored",
                        report.nTrees(),
                        report.prevNTrees(),
                        Figure.change(report.nTrees(), report.prevNTrees())),
                Row.of("Checkouts", report.nCheckouts(), report.prevNCheckouts()),
                Row.of("Builds", report.nBuilds(), report.prevNBuilds()),
                Row.of("Tests", report.nTests(), report.prevNTests()));
    }

    public List<Row> rows() {
        return List.of(trees, checkouts, builds, tests);
    }

    public int nowWidth() {
        return width("This week", Long.toString(builds.now()), Long.toString(tests.now()));
    }

    public int beforeWidth() {
        return width("Last week", Long.toString(builds.before()), Long.toString(tests.before()));
    }

    public int changeWidth() {
        return width("Change", builds.change(), tests.change());
    }

    private static int width(String... texts) {
        return GAP + Stream.of(texts).mapToInt(String::length).max().orElse(0);
    }

    /** A line of the table. */
    public record Row(String label, long now, long before, String change) {

        static Row of(String label, long now, long before) {
            return new Row(label, now, before, Figure.changeWithPercentage(now, before));
        }

        public String nowText() {
            return Figure.of(now);
        }

        public String beforeText() {
            return Figure.of(before);
        }
    }
}
