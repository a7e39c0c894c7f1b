package org.kernelci.dashboard.filter;

import static org.kernelci.dashboard.filter.Placeholders.UNKNOWN;
import static org.kernelci.dashboard.filter.Placeholders.unknownIfNull;

import java.util.List;
import java.util.Set;

/** What every row of a build or test must satisfy (filters 5.1). An empty set is no constraint. */
public record RecordFilter(
        Set<String> hardware, Set<String> architectures, Set<String> compilers, Set<String> configs, Set<String> labs) {

    static final RecordFilter NONE = new RecordFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether a row of one hardware name passes; a missing value counts as {@code Unknown}. */
    public boolean keeps(String hardwareName, String lab, String architecture, String compiler, String config) {
        return keepsHardware(hardwareName) && keepsLab(lab) && keepsBuild(architecture, compiler, config);
    }

    /** The part of the rule that only looks at the build. */
    public boolean keepsBuild(String architecture, String compiler, String config) {
        return admits(architectures, architecture) && admits(compilers, compiler) && admits(configs, config);
    }

    public boolean keepsLab(String lab) {
        return admits(labs, lab);
    }

    public boolean keepsHardware(String name) {
        return admits(hardware, name);
    }

    /** Whether any of the names is asked for; null stands for {@code Unknown} alone. */
    public boolean keepsAnyHardware(List<String> names) {
        if (hardware.isEmpty()) {
            return true;
        }
        return names == null ? hardware.contains(UNKNOWN) : names.stream().anyMatch(hardware::contains);
    }

    private static boolean admits(Set<String> requested, String value) {
        return requested.isEmpty() || requested.contains(unknownIfNull(value));
    }
}
