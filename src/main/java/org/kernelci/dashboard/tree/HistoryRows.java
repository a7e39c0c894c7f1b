package org.kernelci.dashboard.tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kernelci.dashboard.filter.IssueKey;

/** What the queries of a history read (api-tree 4.7). */
final class HistoryRows {

    private HistoryRows() {}

    /**
     * A checkout of one of the commits.
     *
     * @param tags null if none were reported
     */
    public record Checkout(String id, String hash, String name, List<String> tags, Instant startTime) {}

    /**
     * A build.
     *
     * @param checkout position of its checkout, from 1
     */
    public record Build(
            int checkout,
            String id,
            String origin,
            String status,
            Double duration,
            String architecture,
            String compiler,
            String config,
            String platform) {}

    /**
     * Boots, or other tests, of a build that ended alike.
     *
     * @param build position of the build, from 1
     * @param status null for none
     */
    public record TestCount(int build, String status, boolean boot, int tests) {}

    /**
     * A test, as far as filters look at it.
     *
     * @param build position of the build, from 1
     */
    record Test(
            int build,
            String id,
            String origin,
            String status,
            Double duration,
            String path,
            List<String> compatibles,
            String platform,
            String lab) {

        /** All compatibles and the platform; the build's platform if there are none. */
        List<String> hardware(String buildPlatform) {
            List<String> names = new ArrayList<>(compatibles == null ? List.of() : compatibles);
            if (platform != null
                    && !platform.isEmpty()
                    && !platform.toLowerCase(Locale.ROOT).equals("unknown")) {
                names.add(platform);
            }
            return names.isEmpty() ? List.of(buildPlatform) : names;
        }
    }

    /** A stored issue, or none, and whether its incident names a test. */
    record Named(IssueKey issue, boolean onTest) {}

    /** Issues by the builds and tests that incidents name. */
    static final class Incidents {

        static final Incidents NOT_READ = new Incidents();

        private static final List<Named> NONE = Collections.singletonList(null);

        private final Map<String, List<Named>> ofBuilds = new HashMap<>();
        private final Map<String, List<Named>> ofTests = new HashMap<>();

        /** Notes an incident, which names a build, a test or both. */
        void add(String build, String test, IssueKey issue) {
            Named named = new Named(issue, test != null);
            if (build != null) {
                ofBuilds.computeIfAbsent(build, id -> new ArrayList<>()).add(named);
            } else {
                ofTests.computeIfAbsent(test, id -> new ArrayList<>()).add(named);
            }
        }

        /** The incidents of a row's build and test; test may be null. Never empty: null stands for none. */
        List<Named> of(String build, String test) {
            List<Named> builds = ofBuilds.getOrDefault(build, List.of());
            List<Named> tests = test == null ? List.of() : ofTests.getOrDefault(test, List.of());
            if (builds.isEmpty() && tests.isEmpty()) {
                return NONE;
            }
            List<Named> all = new ArrayList<>(builds);
            all.addAll(tests);
            return all;
        }
    }
}
