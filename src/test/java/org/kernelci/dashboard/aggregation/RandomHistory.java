package org.kernelci.dashboard.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Invents submissions about few things, so that they meet often: repeated, out of order, with statuses, paths, platforms and
 * names of trees that come late, with contradictions. The same seed gives the same submissions.
 */
final class RandomHistory {

    private static final List<String> STATUSES = List.of("PASS", "FAIL", "SKIP", "ERROR", "MISS", "DONE");

    private final Random random;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** Members of submissions as {@code TestSpool} takes them. */
    List<String> submissions(int count) {
        List<String> submissions = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            submissions.add(
                    random.nextInt(4) == 0 && number > 0 ? submissions.get(random.nextInt(number)) : submission());
        }
        return submissions;
    }

    private String submission() {
        List<String> sections = new ArrayList<>();
        section(sections, "checkouts", this::checkout);
        section(sections, "builds", this::build);
        section(sections, "tests", this::test);
        section(sections, "incidents", this::incident);
        return String.join(", ", sections);
    }

    private void section(List<String> sections, String name, Supplier<String> item) {
        List<String> items = new ArrayList<>();
        for (int left = random.nextInt(5) - 1; left > 0; left--) {
            items.add(item.get());
        }
        sections.add("'" + name + "': [" + String.join(", ", items) + "]");
    }

    private String checkout() {
        int id = random.nextInt(5);
        return item("a:c" + id, "'start_time': '2026-11-2" + id + "T10:00:00Z'")
                + maybe("'tree_name': 'tree%s'", id / 2)
                + maybe("'git_repository_branch': 'branch%s'", random.nextInt(2))
                + maybe("'git_commit_hash': '%s'", String.valueOf(id / 3).repeat(40))
                + "}";
    }

    private String build() {
        int id = random.nextInt(7);
        String name = id == 0 ? "maestro:dummy_1" : "a:b" + id;
        return item(name, "'checkout_id': 'a:c" + (random.nextInt(10) == 0 ? random.nextInt(6) : id % 5) + "'")
                + maybe("'status': '%s'", STATUSES.get(random.nextInt(STATUSES.size())))
                + maybe("'config_name': '%s'", List.of("", "defconfig").get(random.nextInt(2)))
                + "}";
    }

    private String test() {
        int id = random.nextInt(20);
        String build = id % 8 == 0 ? "maestro:dummy_1" : "a:b" + id % 8;
        String environment = "'environment': {'misc': {"
                + (random.nextBoolean()
                        ? "'platform': '" + List.of("", "p", "q").get(random.nextInt(3)) + "'"
                        : "")
                + "}" + (random.nextInt(3) == 0 ? ", 'compatible': ['x,y', 'z']" : "") + "}";
        return item("a:t" + id, "'build_id': '" + build + "'")
                + maybe("'status': '%s'", STATUSES.get(random.nextInt(STATUSES.size())))
                + maybe(
                        "'path': '%s'",
                        List.of("boot", "boot.x", "bootstrap", "ltp.a", "").get(random.nextInt(5)))
                + maybe("'misc': {'runtime': 'lab%s'}", random.nextInt(2))
                + (random.nextBoolean() ? ", " + environment : "")
                + "}";
    }

    private String incident() {
        return item("a:i" + random.nextInt(12), "'issue_id': 'a:x" + random.nextInt(3) + "', 'issue_version': 1")
                + maybe("'test_id': 'a:t%s'", random.nextInt(20))
                + maybe("'present': %s", random.nextBoolean())
                + "}";
    }

    private static String item(String id, String members) {
        return "{'id': '" + id + "', 'origin': 'a', " + members;
    }

    private String maybe(String member, Object value) {
        return random.nextInt(3) == 0 ? "" : ", " + member.formatted(value);
    }
}
