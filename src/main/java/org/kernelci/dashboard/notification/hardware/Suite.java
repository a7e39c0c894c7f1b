package org.kernelci.dashboard.notification.hardware;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kernelci.dashboard.notification.report.Shown;

/** Failures of one suite by branch and commit, each level by its most recent failure; tests of a commit by path. */
public record Suite(String name, List<Branch> branches) {

    private static final Comparator<FailedTest> BY_PATH =
            Comparator.comparing(test -> Shown.of(test.path()).toLowerCase(Locale.ROOT));

    /** @param failures newest first */
    static List<Suite> of(List<FailedTest> failures) {
        return grouped(failures, FailedTest::suite, (suite, ofSuite) -> new Suite(suite, trees(ofSuite)));
    }

    private static List<Branch> trees(List<FailedTest> failures) {
        return grouped(
                        failures,
                        FailedTest::treeName,
                        (tree, ofTree) -> grouped(
                                ofTree,
                                FailedTest::branch,
                                (branch, ofBranch) -> new Branch(tree, branch, commits(ofBranch))))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Commit> commits(List<FailedTest> failures) {
        return grouped(
                failures,
                FailedTest::commit,
                (commit, ofCommit) ->
                        new Commit(commit, ofCommit.stream().sorted(BY_PATH).toList()));
    }

    private static <T> List<T> grouped(
            List<FailedTest> tests, Function<FailedTest, String> key, BiFunction<String, List<FailedTest>, T> group) {
        Map<String, List<FailedTest>> groups = tests.stream()
                .collect(Collectors.groupingBy(
                        test -> Shown.of(key.apply(test)), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(entry -> group.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A branch of a tree. */
    public record Branch(String treeName, String branch, List<Commit> commits) {}

    /** A commit with its failed tests. */
    public record Commit(String name, List<FailedTest> tests) {}
}
