package org.kernelci.dashboard.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of the core tables with the test data (operations 9), one map from column to value each. */
final class SeedRows {

    private static final Duration MONTH = Duration.ofDays(30);

    private static final List<String> CATEGORIES = List.of("build", "boot", "test", "regression", "performance");

    final List<Map<String, Object>> checkouts = new ArrayList<>();
    final List<Map<String, Object>> builds = new ArrayList<>();
    final List<Map<String, Object>> tests = new ArrayList<>();
    final List<Map<String, Object>> issues = new ArrayList<>();
    final List<Map<String, Object>> incidents = new ArrayList<>();

    private final Instant now;

    /** Checkouts whose rows the counters count: all but those that stand behind one half of an incident. */
    final Set<String> counted;

    final long countedTests;
    final long countedBuilds;

    SeedRows(Instant now, long checkoutCount, long issueCount) {
        this.now = now;
        for (int index = 0; index < checkoutCount; index++) {
            addCheckout(
                    index < SeedContent.KNOWN_CHECKOUTS.size()
                            ? SeedContent.KNOWN_CHECKOUTS.get(index)
                            : invented("checkout_" + hex(index)));
        }
        counted = ids(checkouts);
        SeedContent.KNOWN_BUILDS.stream()
                .filter(build -> counted.contains(build.checkout()))
                .forEach(this::addBuild);
        addTests();
        countedBuilds = builds.size();
        countedTests = tests.size();
        for (int index = 0; index < issueCount; index++) {
            addIssue(index);
        }
        addIncidents();
    }

    private static SeedContent.Checkout invented(String id) {
        return new SeedContent.Checkout(
                id,
                "fake-origin",
                "fake-origin-tree",
                "fake-branch",
                SeedContent.repository("T"),
                "",
                null,
                "commit_checkout");
    }

    private void addCheckout(SeedContent.Checkout checkout) {
        int index = checkouts.size();
        Map<String, Object> row = row(checkouts, checkout.id(), checkout.origin());
        row.put("tree_name", checkout.tree());
        row.put("git_repository_url", checkout.url());
        row.put("git_repository_branch", checkout.branch());
        row.put("git_commit_hash", checkout.hash());
        row.put("git_commit_name", "commit-" + checkout.hash().substring(0, 8));
        row.put("git_commit_message", "Commit message " + index);
        row.put("git_commit_tags", List.of("v6.1", "stable"));
        row.put("git_repository_branch_tip", index % 2 == 0);
        row.put("patchset_files", files("patch", 2));
        row.put("start_time", start(checkout.start()).toString());
        row.put("valid", index % 4 != 3);
        row.put("origin_builds_finish_time", now.minus(30, ChronoUnit.MINUTES).toString());
        row.put("origin_tests_finish_time", now.minus(15, ChronoUnit.MINUTES).toString());
    }

    private Instant start(String text) {
        if (text.isEmpty()) {
            return now.minus(MONTH);
        }
        return text.endsWith("h")
                ? now.minus(Integer.parseInt(text.substring(0, text.length() - 1)), ChronoUnit.HOURS)
                : Instant.ofEpochSecond(Long.parseLong(text));
    }

    private void addBuild(SeedContent.Build build) {
        String origin = build.id().equals("maestro:67ce32e418018371957d36b1") ? "broonie" : "maestro";
        String platform = platform(build.checkout());
        Map<String, Object> row = row(builds, build.id(), origin);
        row.put("checkout_id", build.checkout());
        row.put("start_time", now.minus(MONTH).toString());
        row.put("duration", 60 + builds.size());
        row.put("architecture", build.architecture());
        row.put("command", "make " + build.config());
        row.put(
                "compiler",
                build.id().startsWith("aaeon") ? "['gcc-12', 'gcc-11', 'clang-17', 'clang-16']" : "['gcc-12']");
        row.put("config_name", build.config());
        row.put("input_files", files("input", 2));
        row.put("output_files", files("output", 3));
        row.put("misc", Map.of("hardware", platform == null ? "fake-hardware" : platform));
        row.put("status", build.status());
    }

    private void addTests() {
        if (ids(builds).contains(SeedContent.FAILED_TESTS_BUILD)) {
            SeedContent.FAILED_TESTS.forEach(
                    id -> addTest(id, SeedContent.FAILED_TESTS_BUILD, "fake-path", "FAIL", "hardware_test", null));
        }
        for (SeedContent.Build build : SeedContent.KNOWN_BUILDS) {
            if (!counted.contains(build.checkout())) {
                continue;
            }
            if (build.id().startsWith("amlogic")) {
                addAmlogicTest(build, "boot.boot_test", "meson-g12b-a311d-khadas-vim3");
                addAmlogicTest(build, "test.test_test", "meson-g12b-a311d-libretech-cc");
                continue;
            }
            String platform = platform(build.checkout());
            String path = build.id().startsWith("fluster")
                    ? "fluster.debian.v4l2.gstreamer_av1.validate-fluster-results"
                    : "fake-path";
            addTest(
                    nextTest(),
                    build.id(),
                    path,
                    build.testStatus(),
                    platform == null ? "hardware_test" : platform,
                    null);
        }
    }

    private void addAmlogicTest(SeedContent.Build build, String path, String platform) {
        addTest(nextTest(), build.id(), path, build.testStatus(), platform, List.of(platform, "amlogic,g12b"));
    }

    private String nextTest() {
        return "test_" + hex(tests.size());
    }

    private void addTest(
            String id, String build, String path, String status, String platform, List<String> compatibles) {
        Map<String, Object> row = row(tests, id, "maestro");
        row.put("build_id", build);
        row.put("path", path);
        row.put("status", status);
        row.put("start_time", now.minus(MONTH).toString());
        row.put("duration", 10 + tests.size());
        row.put("environment_misc", Map.of("platform", platform));
        row.put("environment_compatible", compatibles);
        row.put("misc", Map.of());
    }

    private void addIssue(int index) {
        boolean known = index < SeedContent.ISSUES.size();
        String id = known ? SeedContent.ISSUES.get(index).id() : "issue_" + hex(index);
        Map<String, Object> row = row(issues, id, "origin-fake-" + hex(index));
        row.put("version", known ? 1 : 0);
        row.put("report_url", "https://example.com/issues/" + index);
        row.put("report_subject", "Issue " + index);
        row.put("culprit_code", index % 3 == 0);
        row.put("culprit_tool", index % 3 == 1);
        row.put("culprit_harness", index % 3 == 2);
        row.put("comment", "Test issue " + index);
        row.put("categories", List.of(CATEGORIES.get(index % CATEGORIES.size())));
    }

    /** Each incident gets the half that it doesn't name, with a checkout behind it. */
    private void addIncidents() {
        Set<String> knownIssues = ids(issues);
        Set<String> named = ids(builds);
        named.addAll(ids(tests));
        for (SeedContent.Issue issue : SeedContent.ISSUES) {
            if (!knownIssues.contains(issue.id())
                    || !named.contains(issue.build() == null ? issue.test() : issue.build())) {
                continue;
            }
            int index = incidents.size();
            String suffix = hex(index);
            addCheckout(invented("incident_checkout_" + suffix));
            addBuild(new SeedContent.Build(
                    "incident_build_" + suffix, "incident_checkout_" + suffix, "x86_64", "FAIL", null, "defconfig"));
            if (issue.test() == null) {
                addTest(
                        "incident_test_" + suffix,
                        "incident_build_" + suffix,
                        "fake-path",
                        "FAIL",
                        "hardware_test",
                        null);
            }
            Map<String, Object> row = row(incidents, "incident_" + suffix, "maestro");
            row.put("issue_id", issue.id());
            row.put("issue_version", 1);
            row.put("build_id", issue.build() == null ? "incident_build_" + suffix : issue.build());
            row.put("test_id", issue.test() == null ? "incident_test_" + suffix : issue.test());
            row.put("present", index % 4 != 3);
            row.put("comment", "Test incident " + index);
        }
    }

    private Map<String, Object> row(List<Map<String, Object>> rows, String id, String origin) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "_timestamp",
                now.truncatedTo(ChronoUnit.DAYS)
                        .minus(rows.size() % 22, ChronoUnit.DAYS)
                        .toString());
        row.put("id", id);
        row.put("origin", origin);
        rows.add(row);
        return row;
    }

    private static List<Map<String, String>> files(String kind, int count) {
        List<Map<String, String>> files = new ArrayList<>();
        for (int file = 1; file <= count; file++) {
            files.add(Map.of("name", kind + "-" + file, "url", "https://example.com/" + kind + "-" + file));
        }
        return files;
    }

    private static String platform(String checkout) {
        return SeedContent.KNOWN_CHECKOUTS.stream()
                .filter(known -> known.id().equals(checkout) && known.platform() != null)
                .map(SeedContent.Checkout::platform)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> ids(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> (String) row.get("id")).collect(Collectors.toSet());
    }

    private static String hex(int index) {
        return String.format("%08x", index);
    }
}
