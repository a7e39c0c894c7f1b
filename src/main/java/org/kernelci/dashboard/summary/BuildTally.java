package org.kernelci.dashboard.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts the builds that an answer lists, each once, and the issues of their rows. */
public final class BuildTally {

    private final StatusCount status = new StatusCount();
    private final Map<String, StatusCount> origins = new LinkedHashMap<>();
    private final Map<String, BuildSummary.Architecture> architectures = new LinkedHashMap<>();
    private final Map<String, StatusCount> configs = new LinkedHashMap<>();
    private final Map<String, StatusCount> labs = new LinkedHashMap<>();
    private final IssueTally issues = new IssueTally();

    /**
     * Counts one build. Empty architectures, compilers and configs are left out of their maps.
     *
     * @param origin null for a build that has no origin to count
     * @param lab null for a build that has no lab to count
     */
    public void add(
            String buildStatus, String origin, String architecture, String compiler, String config, String lab) {
        add(new Dimensions(origin, lab, architecture, compiler, config), buildStatus, 1);
    }

    /** Counts builds of one status in their dimensions, as above. */
    public void add(Dimensions of, String buildStatus, int builds) {
        status.add(buildStatus, builds);
        if (of.origin() != null) {
            count(origins, of.origin(), buildStatus, builds);
        }
        if (!of.config().isEmpty()) {
            count(configs, of.config(), buildStatus, builds);
        }
        if (of.lab() != null) {
            count(labs, of.lab(), buildStatus, builds);
        }
        addArchitecture(of.architecture(), of.compiler(), buildStatus, builds);
    }

    private void addArchitecture(String architecture, String compiler, String buildStatus, int builds) {
        if (!architecture.isEmpty()) {
            BuildSummary.Architecture line = architectures.computeIfAbsent(
                    architecture, name -> new BuildSummary.Architecture(new StatusCount(), new TreeSet<>()));
            line.status().add(buildStatus, builds);
            if (!compiler.isEmpty()) {
                line.compilers().add(compiler);
            }
        }
    }

    private static void count(Map<String, StatusCount> counts, String key, String buildStatus, int builds) {
        counts.computeIfAbsent(key, name -> new StatusCount()).add(buildStatus, builds);
    }

    public IssueTally issues() {
        return issues;
    }

    /** @param lines the issue table, from {@link #issues()} in the order that the answer wants */
    public BuildSummary summary(List<Issue> lines) {
        return new BuildSummary(status, origins, architectures, configs, labs, lines, issues.unknown());
    }
}
