package org.kernelci.dashboard.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.operation.SampleWorld.Board;
import org.kernelci.dashboard.operation.SampleWorld.Config;
import org.kernelci.dashboard.operation.SampleWorld.Tree;
import org.kernelci.dashboard.operation.Submission.Build;
import org.kernelci.dashboard.operation.Submission.Checkout;
import org.kernelci.dashboard.operation.Submission.Environment;
import org.kernelci.dashboard.operation.Submission.Incident;
import org.kernelci.dashboard.operation.Submission.Issue;
import org.kernelci.dashboard.operation.Submission.Test;

/** One origin's work on one commit of a tree: the checkout, its builds, their tests, and incidents of the failures. */
final class SampleCheckout {

    private static final String FILES = "https://files.example.org/";
    private static final int FEW = 3;

    private final Chance chance;
    private final Tree tree;
    private final String origin;
    private final int age;
    private final Instant start;
    private final String id;
    private final List<Build> builds = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    /** @param age 0 for the newest commit of the branch, 1 for the one before */
    SampleCheckout(Chance chance, Tree tree, String origin, int age, Instant start) {
        this.chance = chance;
        this.tree = tree;
        this.origin = origin;
        this.age = age;
        this.start = start;
        this.id = id("checkout", tree, age);
    }

    Submission submission() {
        SampleWorld.CONFIGS.forEach(this::addBuild);
        if (origin.equals("maestro")) {
            addTestsWithoutBuild();
        }
        return new Submission(List.of(checkout()), builds, tests, List.of(), incidents);
    }

    private Checkout checkout() {
        String hash = chance.hex(40, "commit", tree.url(), tree.branch(), age);
        boolean tagged = age == FEW;
        String name = tagged
                ? tree.version()
                : tree.version() + "-" + (40 * (SampleWorld.COMMIT_AGES.size() - age)) + "-g" + hash.substring(0, 12);
        return new Checkout(
                id,
                origin,
                tree.name(),
                tree.url(),
                tree.branch(),
                hash,
                name,
                tagged ? List.of(tree.version()) : List.of(),
                "Sample commit " + (SampleWorld.COMMIT_AGES.size() - age) + " of " + tree.branch(),
                age == 0,
                start.toString(),
                true);
    }

    private void addBuild(Config config) {
        String buildId = id("build", id, config);
        String status = outcome("build", config);
        Instant buildStart = start.plus(minutes(10, 30, buildId));
        String url = FILES + buildId.replace(':', '/');
        builds.add(new Build(
                buildId,
                origin,
                id,
                tree.version(),
                buildStart.toString(),
                300 + chance.below(2000, buildId),
                config.architecture(),
                config.compiler(),
                config.name(),
                url + "/config",
                url + "/build.log",
                failed(status) ? "error: implicit declaration of function 'sample_probe'" : null,
                status,
                Map.of("runtime", "k8s-all", "lab", "k8s-all")));
        if (failed(status)) {
            addIncident(SampleWorld.BUILD_ISSUE, buildId, null);
        } else if (bootedBy(config.architecture()).equals(Optional.of(config))) {
            boards(config.architecture()).forEach(board -> addTests(buildId, buildStart, board));
        }
    }

    /** Boards report to maestro; the other origins have a few of their own. */
    private List<Board> boards(String architecture) {
        List<Board> boards = origin.equals("maestro") ? SampleWorld.BOARDS : SampleWorld.BOARDS.subList(0, FEW);
        return boards.stream()
                .filter(board -> board.architecture().equals(architecture))
                .toList();
    }

    private static Optional<Config> bootedBy(String architecture) {
        return SampleWorld.CONFIGS.stream()
                .filter(config -> config.architecture().equals(architecture))
                .findFirst();
    }

    private void addTests(String buildId, Instant buildStart, Board board) {
        SampleWorld.PATHS.forEach(path -> addTest(buildId, buildStart, board, path));
    }

    /** Tests that ran on a kernel which nobody reported hang on a dummy build without a configuration. */
    private void addTestsWithoutBuild() {
        String buildId = "maestro:dummy_" + id.substring(id.indexOf(':') + 1);
        builds.add(new Build(
                buildId, origin, id, null, start.toString(), null, null, null, null, null, null, null, "PASS", null));
        Board board = SampleWorld.BOARDS.get(0);
        SampleWorld.PATHS.subList(0, FEW).forEach(path -> addTest(buildId, start, board, path));
    }

    private void addTest(String buildId, Instant buildStart, Board board, String path) {
        String testId = id("test", buildId, board.platform(), path);
        String status = outcome(board.platform(), path);
        String url = FILES + testId.replace(':', '/');
        boolean measured = path.endsWith("latency") && "PASS".equals(status);
        tests.add(new Test(
                testId,
                origin,
                buildId,
                new Environment(
                        board.compatibles().isEmpty() ? null : board.compatibles(),
                        "Runtime: " + board.lab(),
                        Map.of("platform", board.platform(), "job_id", chance.hex(8, "job", testId))),
                path,
                path + " on " + board.platform(),
                url + "/log.txt",
                failed(status) ? "sample log of " + path + "\nBUG: kernel did not answer in time" : null,
                status,
                measured ? new Submission.Number(40 + chance.below(60, testId), "us", "metric") : null,
                buildStart.plus(minutes(60, 120, testId)).toString(),
                10 + chance.below(600, testId),
                Map.of("runtime", board.lab(), "arch", board.architecture())));
        if (failed(status) && chance.below(5, "triaged", testId) > 0) {
            addIncident(path.startsWith("boot") ? SampleWorld.BOOT_ISSUE : SampleWorld.TEST_ISSUE, null, testId);
        }
    }

    private void addIncident(Issue issue, String buildId, String testId) {
        incidents.add(new Incident(
                "maestro:" + chance.hex(40, "incident", issue.id(), buildId, testId),
                "maestro",
                issue.id(),
                issue.version(),
                buildId,
                testId,
                true,
                "sample incident"));
    }

    /** Most items pass always; some broke or were mended a few commits ago, some come and go, some have no verdict. */
    private String outcome(Object... item) {
        String key = tree.name() + tree.branch() + List.of(item);
        int kind = chance.below(100, "kind", key);
        int turn = chance.below(FEW + 1, "turn", key);
        if (kind < 78) {
            return "PASS";
        } else if (kind < 84) {
            return age <= turn ? "FAIL" : "PASS";
        } else if (kind < 88) {
            return age <= turn ? "PASS" : "FAIL";
        } else if (kind < 92) {
            return chance.below(2, "flaky", key, age) == 0 ? "PASS" : "FAIL";
        }
        return switch (kind) {
            case 92, 93 -> "FAIL";
            case 94, 95 -> "SKIP";
            case 96 -> "MISS";
            case 97 -> "ERROR";
            case 98 -> "DONE";
            default -> null;
        };
    }

    private static boolean failed(String status) {
        return "FAIL".equals(status);
    }

    private Duration minutes(int least, int most, String key) {
        return Duration.ofMinutes(least + chance.below(most - least + 1, "minutes", key));
    }

    private String id(Object... key) {
        return origin + ":" + chance.hex(24, origin, List.of(key));
    }
}
