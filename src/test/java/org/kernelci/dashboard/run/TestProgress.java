package org.kernelci.dashboard.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Keeps what a task says; can ask for its end after a number of steps. */
public final class TestProgress implements Progress {

    private final List<String> lines = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final int steps;
    private int checks;
    private long total;
    private long done;

    public TestProgress() {
        this(Integer.MAX_VALUE);
    }

    private TestProgress(int steps) {
        this.steps = steps;
    }

    /** A run that an operator cancels when it asks for the {@code steps + 1}st time. */
    public static TestProgress cancelledAfter(int steps) {
        return new TestProgress(steps);
    }

    /** Checked parameters of a task: {@code name, value, name, value ...}. */
    public static Arguments arguments(Task task, String... namesAndValues) throws BadArguments {
        Map<String, String> given = new TreeMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            given.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return Arguments.of(task.parameters(), given);
    }

    public List<String> lines() {
        return lines;
    }

    public List<String> warnings() {
        return warnings;
    }

    public Map<String, Long> counts() {
        return counts;
    }

    public long total() {
        return total;
    }

    public long done() {
        return done;
    }

    @Override
    public void total(long expected) {
        total = expected;
    }

    @Override
    public void advance(long more) {
        done += more;
    }

    @Override
    public void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    @Override
    public void message(String line) {
        lines.add(line);
    }

    @Override
    public void warning(String line) {
        warnings.add(line);
    }

    @Override
    public void checkCancelled() throws RunCancelled {
        if (checks++ >= steps) {
            throw new RunCancelled();
        }
    }

    @Override
    public OptionalLong run() {
        return OptionalLong.empty();
    }
}
