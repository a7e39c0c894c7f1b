package org.kernelci.dashboard.hardware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kernelci.dashboard.filter.IssueKey;
import org.kernelci.dashboard.page.Incident;
import org.kernelci.dashboard.page.TestReader;
import org.kernelci.dashboard.page.TestRow;

/**
 * Pairs each test with its incidents and with those of its build, in the order in which pages see the rows: tests
 * without a stored issue first, then by the issue ingested last (api-hardware 7). Only tests with an issue are held, the
 * others are passed on as they come.
 */
final class RecordStream implements TestReader {

    /** Takes the rows. */
    interface Sink {

        /**
         * @param own one of the incidents that name the test; null for a test without any
         * @param buildIssue one of the issues that incidents name for the build; null for a build without any
         */
        void row(RecordedBuild build, TestRow test, Incident own, IssueKey buildIssue);
    }

    private record Held(TestRow test, Incident own) {
        Instant ingested() {
            return own.issue().ingested();
        }
    }

    private final Map<String, RecordedBuild> builds;
    private final Sink sink;
    private final List<Held> held = new ArrayList<>();
    private boolean empty = true;

    /** @param builds by id; tests of others are passed over */
    RecordStream(Map<String, RecordedBuild> builds, Sink sink) {
        this.builds = builds;
        this.sink = sink;
    }

    @Override
    public void read(TestRow test, Incident own, String namedBuild) {
        empty = false;
        if (!builds.containsKey(test.build().id())) {
            return;
        }
        if (own == null || own.issue() == null || own.issue().ingested() == null) {
            pass(test, own);
        } else {
            held.add(new Held(test, own));
        }
    }

    /** To be called once, after the last test. */
    void finish() {
        held.sort(Comparator.comparing(Held::ingested).reversed());
        held.forEach(row -> pass(row.test(), row.own()));
    }

    private void pass(TestRow test, Incident own) {
        RecordedBuild build = builds.get(test.build().id());
        for (IssueKey issue : build.issues()) {
            sink.row(build, test, own, issue);
        }
    }

    /** Whether no test was read at all, shown or not. */
    boolean isEmpty() {
        return empty;
    }
}
