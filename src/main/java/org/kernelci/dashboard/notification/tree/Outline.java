package org.kernelci.dashboard.notification.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kernelci.dashboard.notification.report.Shown;

/** Series as the report shows them: by platform, then configuration, then build, each in the order of the series. */
public final class Outline {

    private Outline() {}

    static List<Platform> of(List<Series> series) {
        return grouped(
                series,
                Series::platform,
                (platform, ofPlatform) -> new Platform(
                        platform,
                        grouped(
                                ofPlatform,
                                Series::configName,
                                (config, ofConfig) ->
                                        new Config(config, grouped(ofConfig, Series::build, Build::new)))));
    }

    private static <T> List<T> grouped(
            List<Series> series, Function<Series, String> key, BiFunction<String, List<Series>, T> group) {
        Map<String, List<Series>> groups = series.stream()
                .collect(Collectors.groupingBy(
                        one -> Shown.of(key.apply(one)), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(entry -> group.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A platform with the configurations tested on it. */
    public record Platform(String name, List<Config> below) {}

    /** A configuration with its builds. */
    public record Config(String name, List<Build> below) {}

    /** An architecture and compiler with the tests. */
    public record Build(String name, List<Series> series) {}
}
