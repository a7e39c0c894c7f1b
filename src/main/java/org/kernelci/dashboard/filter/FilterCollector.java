package org.kernelci.dashboard.filter;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gathers the values of one request, field by field (filters 3). Fields that the language does not know are ignored. */
final class FilterCollector {

    private static final Set<String> CULPRITS = Set.of("code", "harness", "tool");
    private static final String HAS_INCIDENT = "hasIncident";

    private final Set<String> hardware = new LinkedHashSet<>();
    private final Set<String> architectures = new LinkedHashSet<>();
    private final Set<String> compilers = new LinkedHashSet<>();
    private final Set<String> configs = new LinkedHashSet<>();
    private final Set<String> labs = new LinkedHashSet<>();
    private final Subject builds = new Subject();
    private final Subject boots = new Subject();
    private final Subject tests = new Subject();
    private final Set<String> issueOrigins = new LinkedHashSet<>();
    private final Set<String> culprits = new LinkedHashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private boolean mustHaveIncident;

    /** The values of a build, boot or test; each of these uses some of the fields. */
    private static final class Subject {
        private final Set<String> statuses = new LinkedHashSet<>();
        private final Set<String> origins = new LinkedHashSet<>();
        private final Set<String> platforms = new LinkedHashSet<>();
        private final Set<IssueKey> issues = new LinkedHashSet<>();
        private String path = "";
        private Long least;
        private Long most;

        DurationRange duration() {
            return new DurationRange(least, most);
        }

        BuildFilter build() {
            return new BuildFilter(Set.copyOf(statuses), duration(), Set.copyOf(origins), Set.copyOf(issues));
        }

        TestFilter test() {
            return new TestFilter(
                    path,
                    Set.copyOf(statuses),
                    duration(),
                    Set.copyOf(origins),
                    Set.copyOf(platforms),
                    Set.copyOf(issues));
        }
    }

    void add(String field, Comparison comparison, FilterValue value) {
        switch (field) {
            case "config_name" -> configs.add(value.member());
            case "compiler" -> compilers.add(value.member());
            case "architecture" -> architectures.add(value.member());
            case "test.hardware" -> hardware.add(value.member());
            case "test.lab" -> labs.add(value.member());
            case "duration" -> bound(builds, comparison, value.buildDuration());
            case "origin" -> issueOrigins.add(value.member());
            case "issue.culprit" -> addKnownCulprit(value.member());
            case "issue.categories" -> categories.add(value.member());
            case "issue.options" -> mustHaveIncident |= value.member().equals(HAS_INCIDENT);
            default -> addToSubject(field, comparison, value);
        }
    }

    private void addToSubject(String field, Comparison comparison, FilterValue value) {
        int dot = field.indexOf('.');
        switch (dot < 0 ? "" : field.substring(0, dot)) {
            case "build" -> addToBuilds(field.substring(dot + 1), comparison, value);
            case "boot" -> addToTests(boots, field.substring(dot + 1), comparison, value);
            case "test" -> addToTests(tests, field.substring(dot + 1), comparison, value);
            default -> ignore();
        }
    }

    private void addToBuilds(String field, Comparison comparison, FilterValue value) {
        switch (field) {
            case "status" -> builds.statuses.add(value.member());
            case "duration" -> bound(builds, comparison, value.buildDuration());
            case "origin" -> builds.origins.add(value.member());
            case "issue" -> builds.issues.add(value.issue());
            default -> ignore();
        }
    }

    private static void addToTests(Subject subject, String field, Comparison comparison, FilterValue value) {
        switch (field) {
            case "status" -> subject.statuses.add(value.member());
            case "duration" -> bound(subject, comparison, value.duration());
            case "path" -> subject.path = value.text();
            case "origin" -> subject.origins.add(value.member());
            case "platform" -> subject.platforms.add(value.member());
            case "issue" -> subject.issues.add(value.issue());
            default -> ignore();
        }
    }

    /** Every operator but the upper bound's sets the lower bound; the last value wins, an unreadable one included. */
    private static void bound(Subject subject, Comparison comparison, Optional<Long> seconds) {
        if (comparison == Comparison.LTE) {
            subject.most = seconds.orElse(null);
        } else {
            subject.least = seconds.orElse(null);
        }
    }

    private void addKnownCulprit(String culprit) {
        if (CULPRITS.contains(culprit)) {
            culprits.add(culprit);
        }
    }

    /** Clients send fields of other pages, such as {@code trees}; they narrow nothing. */
    private static void ignore() {}

    Filters filters() {
        return new Filters(
                new RecordFilter(
                        Set.copyOf(hardware),
                        Set.copyOf(architectures),
                        Set.copyOf(compilers),
                        Set.copyOf(configs),
                        Set.copyOf(labs)),
                builds.build(),
                boots.test(),
                tests.test(),
                new IssueListingFilter(
                        Set.copyOf(issueOrigins), Set.copyOf(culprits), Set.copyOf(categories), mustHaveIncident));
    }
}
