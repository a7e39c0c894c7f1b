package org.kernelci.dashboard.notification.activity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.kernelci.dashboard.activity.ActivityReport;
import org.kernelci.dashboard.activity.LabActivity;

/**
 * What labs ran.
 *
 * @param rows the labs of this week by code point, then those of last week only, whatever their case
 * @param now labs of this week
 * @param before labs of last week
 */
public record LabTable(List<LabRow> rows, LabRow total, int now, int before) {

    private static final int GAP = 3;
    private static final int NAME_GAP = 5;
    private static final LabActivity NOTHING = new LabActivity(0, 0, 0);

    static LabTable of(ActivityReport report) {
        Map<String, LabActivity> now = report.labMaps();
        Map<String, LabActivity> before = report.prevLabMaps();
        List<LabRow> current = now.keySet().stream()
                .sorted()
                .map(lab -> row(lab, now.get(lab), before.get(lab)))
                .toList();
        List<LabRow> vanished = before.keySet().stream()
                .filter(lab -> !now.containsKey(lab))
                .sorted(Comparator.comparing((String lab) -> lab.toLowerCase(Locale.ROOT))
                        .thenComparing(Function.identity()))
                .map(lab -> row(lab, NOTHING, before.get(lab)))
                .toList();
        return new LabTable(
                Stream.concat(current.stream(), vanished.stream()).toList(),
                total(now.values(), before.values()),
                now.size(),
                before.size());
    }

    private static LabRow row(String lab, LabActivity now, LabActivity before) {
        return new LabRow(
                lab,
                before == null,
                now.builds(),
                now.boots(),
                now.tests(),
                Figure.changeWithPercentage(now.tests(), before == null ? 0 : before.tests()));
    }

    private static LabRow total(Iterable<LabActivity> now, Iterable<LabActivity> before) {
        long tests = sum(now, LabActivity::tests);
        return new LabRow(
                "Total",
                false,
                sum(now, LabActivity::builds),
                sum(now, LabActivity::boots),
                tests,
                Figure.changeWithPercentage(tests, sum(before, LabActivity::tests)));
    }

    private static long sum(Iterable<LabActivity> labs, ToIntFunction<LabActivity> figure) {
        long sum = 0;
        for (LabActivity lab : labs) {
            sum += figure.applyAsInt(lab);
        }
        return sum;
    }

    public boolean current() {
        return now > 0;
    }

    public String reporting() {
        return Figure.of(now);
    }

    public String comparison() {
        if (now == before) {
            return "unchanged from last week";
        }
        return Figure.of(Math.abs(now - before)) + (now > before ? " more" : " fewer") + " than last week";
    }

    /** Only this week's labs make the columns wider, but all make the last one. */
    public Widths widths() {
        List<LabRow> current = rows.subList(0, now);
        return new Widths(
                NAME_GAP + longest("Lab", current.stream().map(LabRow::name)),
                GAP + longest("Covered builds", current.stream().map(LabRow::builds)),
                GAP + longest("Boots", current.stream().map(LabRow::boots)),
                GAP + longest("Tests", current.stream().map(LabRow::tests)),
                GAP + longest("Change (tests)", rows.stream().map(LabRow::change)));
    }

    private static int longest(String heading, Stream<String> texts) {
        return Stream.concat(Stream.of(heading), texts)
                .mapToInt(Figure::length)
                .max()
                .orElse(0);
    }

    /** Characters of each column, the gap before it included. */
    public record Widths(int name, int builds, int boots, int tests, int change) {

        public int sum() {
            return name + builds + boots + tests + change;
        }
    }

    /**
     * A line of the table.
     *
     * @param fresh whether the lab was not there last week
     */
    public record LabRow(String name, boolean fresh, long buildCount, long bootCount, long testCount, String change) {

        public String label(int width) {
            return Figure.label(name + (fresh ? " *" : ""), width);
        }

        public String builds() {
            return Figure.of(buildCount);
        }

        public String boots() {
            return Figure.of(bootCount);
        }

        public String tests() {
            return Figure.of(testCount);
        }
    }
}
