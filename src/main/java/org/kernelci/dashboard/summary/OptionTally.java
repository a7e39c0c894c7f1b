package org.kernelci.dashboard.summary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kernelci.dashboard.filter.IssueKey;

/** Gathers the filter options of all rows, before any filter. */
public final class OptionTally {

    private final Set<String> configs = new LinkedHashSet<>();
    private final Set<String> architectures = new LinkedHashSet<>();
    private final Set<String> compilers = new LinkedHashSet<>();
    private final Tab builds = new Tab();
    private final Tab boots = new Tab();
    private final Tab tests = new Tab();

    /** The options of one tab. */
    public static final class Tab {
        private final Set<IssueKey> issues = new LinkedHashSet<>();
        private final Set<String> origins = new TreeSet<>();
        private final Set<String> labs = new LinkedHashSet<>();
        private Set<String> platforms;
        private boolean hasUnknownIssue;

        public void addOrigin(String origin) {
            origins.add(origin);
        }

        public void addLab(String lab) {
            labs.add(lab);
        }

        /** Makes the tab one with platforms, though it may have none. */
        public void offerPlatforms() {
            platforms = new LinkedHashSet<>();
        }

        /** To be called after {@link #offerPlatforms()}. */
        public void addPlatform(String platform) {
            platforms.add(platform);
        }

        public void addIssue(IssueKey issue) {
            issues.add(issue);
        }

        public void addUnknownIssue() {
            hasUnknownIssue = true;
        }

        /** Notes the issue that counts for an item, or that an item of this status failed without one. */
        public void addIssue(Optional<IssueKey> issue, String status) {
            issue.ifPresent(issues::add);
            hasUnknownIssue |= issue.isEmpty() && "FAIL".equals(status);
        }

        FilterOptions.Tab options() {
            List<List<Object>> pairs = issues.stream()
                    .map(issue -> List.<Object>of(issue.id(), issue.version()))
                    .toList();
            return new FilterOptions.Tab(pairs, origins, hasUnknownIssue, labs, platforms);
        }
    }

    public void addBuildOf(String architecture, String compiler, String config) {
        architectures.add(architecture);
        compilers.add(compiler);
        configs.add(config);
    }

    public Tab builds() {
        return builds;
    }

    /** The tab of boots, or that of the other tests. */
    public Tab ofKind(boolean boot) {
        return boot ? boots : tests;
    }

    public FilterOptions options() {
        return new FilterOptions(
                new FilterOptions.Shared(configs, architectures, compilers),
                builds.options(),
                boots.options(),
                tests.options());
    }
}
