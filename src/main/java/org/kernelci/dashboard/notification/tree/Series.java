package org.kernelci.dashboard.notification.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kernelci.dashboard.notification.report.Shown;
import org.kernelci.dashboard.notification.report.Symbol;

/**
 * The results of one test on one platform and build configuration, at most five, not all equal.
 *
 * @param report number of the report that it belongs to
 * @param statuses newest first
 * @param lastRun id of the newest
 */
public record Series(
        int report,
        String path,
        String platform,
        String configName,
        String architecture,
        String compiler,
        List<String> statuses,
        String lastRun) {

    Trend trend() {
        return Trend.of(statuses);
    }

    String build() {
        return Shown.of(architecture) + "/" + Shown.of(compiler);
    }

    public List<String> oldestFirst() {
        List<String> symbols = new ArrayList<>(statuses.stream().map(Symbol::of).toList());
        Collections.reverse(symbols);
        return symbols;
    }
}
