package org.kernelci.dashboard.summary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Counts the boots, or the other tests, that an answer lists, each once, and the issues of their rows. */
public final class TestTally {

    private final StatusCount status = new StatusCount();
    private final Map<String, StatusCount> origins = new LinkedHashMap<>();
    private final Map<Object, TestSummary.Architecture> architectures = new LinkedHashMap<>();
    private final BiFunction<String, String, Object> identity;
    private final Map<String, StatusCount> configs = new LinkedHashMap<>();
    private final Map<String, StatusCount> labs = new LinkedHashMap<>();
    private final Map<String, StatusCount> compatibles = new LinkedHashMap<>();
    private final Map<String, StatusCount> platforms = new LinkedHashMap<>();
    private final Map<String, Integer> failReasons = new LinkedHashMap<>();
    private final Set<String> failedPlatforms = new LinkedHashSet<>();
    private final IssueTally issues = new IssueTally();

    private record Toolchain(String architecture, String compiler) {}

    public TestTally() {
        this(Toolchain::new);
    }

    /** @param identity of an architecture and a compiler: pairs for which it is equal share a line */
    public TestTally(BiFunction<String, String, Object> identity) {
        this.identity = identity;
    }

    /** Counts tests of one status in their dimensions. */
    public void add(Dimensions of, String testStatus, int tests) {
        status.add(testStatus, tests);
        count(origins, of.origin(), testStatus, tests);
        if (of.lab() != null) {
            count(labs, of.lab(), testStatus, tests);
        }
        count(configs, of.config(), testStatus, tests);
        architectures
                .computeIfAbsent(
                        identity.apply(of.architecture(), of.compiler()),
                        pair -> new TestSummary.Architecture(of.architecture(), of.compiler(), new StatusCount()))
                .status()
                .add(testStatus, tests);
    }

    /** Counts tests whose hardware a compatible names. */
    public void addCompatible(String compatible, String testStatus, int tests) {
        count(compatibles, compatible, testStatus, tests);
    }

    /** Counts tests whose hardware is only known by its platform. */
    public void addPlatform(String platform, String testStatus, int tests) {
        count(platforms, platform, testStatus, tests);
    }

    /** Notes the platform of a failed test, null for none. */
    public void addFailedPlatform(String platform) {
        failedPlatforms.add(platform);
    }

    public void addFailReason(String reason) {
        failReasons.merge(reason, 1, Integer::sum);
    }

    public IssueTally issues() {
        return issues;
    }

    /** @param lines the issue table, from {@link #issues()} in the order that the answer wants */
    public TestSummary summary(List<Issue> lines) {
        return summary(lines, nonZero(compatibles), nonZero(platforms), null);
    }

    /**
     * The summary of a page about hardware, which has one map of platforms (api-hardware 2).
     *
     * @param nullIfNone whether that map is null when it is empty
     */
    public TestSummary summaryByPlatform(List<Issue> lines, boolean nullIfNone) {
        return summary(lines, null, null, nullIfNone && platforms.isEmpty() ? null : platforms);
    }

    private TestSummary summary(
            List<Issue> lines,
            Map<String, Map<String, Integer>> byCompatible,
            Map<String, Map<String, Integer>> byPlatform,
            Map<String, StatusCount> allByPlatform) {
        return new TestSummary(
                status,
                origins,
                List.copyOf(architectures.values()),
                configs,
                lines,
                issues.unknown(),
                failReasons,
                failedPlatforms,
                byCompatible,
                byPlatform,
                allByPlatform,
                labs);
    }

    private static void count(Map<String, StatusCount> counts, String key, String testStatus, int tests) {
        counts.computeIfAbsent(key, name -> new StatusCount()).add(testStatus, tests);
    }

    private static Map<String, Map<String, Integer>> nonZero(Map<String, StatusCount> counts) {
        Map<String, Map<String, Integer>> some = new LinkedHashMap<>();
        counts.forEach((key, count) -> some.put(key, count.nonZero()));
        return some;
    }
}
