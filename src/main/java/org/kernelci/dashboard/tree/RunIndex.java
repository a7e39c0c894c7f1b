package org.kernelci.dashboard.tree;

import static org.kernelci.dashboard.filter.Placeholders.unknownIfNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs by platform, config, {@code <architecture>/<compiler>} and path. */
final class RunIndex {

    private final Map<String, Map<String, Map<String, Map<String, List<TreeReport.Run>>>>> byPlatform =
            new LinkedHashMap<>();

    void add(ReportQueries.Runs runs) {
        String toolchain = noneIfNull(runs.architecture()) + "/" + noneIfNull(runs.compiler());
        byPlatform
                .computeIfAbsent(runs.platform(), platform -> new LinkedHashMap<>())
                .computeIfAbsent(unknownIfNull(runs.config()), config -> new LinkedHashMap<>())
                .computeIfAbsent(toolchain, pair -> new LinkedHashMap<>())
                .put(unknownIfNull(runs.path()), list(runs));
    }

    private static String noneIfNull(String text) {
        return text == null ? "None" : text;
    }

    private static List<TreeReport.Run> list(ReportQueries.Runs runs) {
        List<TreeReport.Run> list = new ArrayList<>();
        for (int at = 0; at < runs.ids().size(); at++) {
            list.add(new TreeReport.Run(
                    runs.ids().get(at),
                    runs.startTimes().get(at),
                    runs.statuses().get(at)));
        }
        return list;
    }

    Map<String, Map<String, Map<String, Map<String, List<TreeReport.Run>>>>> byPlatform() {
        return byPlatform;
    }
}
