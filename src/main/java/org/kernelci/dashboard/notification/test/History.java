package org.kernelci.dashboard.notification.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kernelci.dashboard.notification.report.Symbol;

/** How a test fared before (notifications 6.3). */
final class History {

    private final List<PastTest> newestFirst;

    private History(List<PastTest> newestFirst) {
        this.newestFirst = newestFirst;
    }

    static History of(List<PastTest> newestFirst) {
        return new History(List.copyOf(newestFirst));
    }

    /** Oldest to newest; empty without any. */
    String symbols() {
        List<PastTest> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst.stream().map(test -> Symbol.of(test.status())).collect(Collectors.joining(" → "));
    }

    /** The commit of the newest pass on another commit. */
    Optional<String> lastPassBefore(String commit) {
        return newestFirst.stream()
                .filter(test -> "PASS".equals(test.status()))
                .map(PastTest::commit)
                .filter(passed -> passed != null && !passed.equals(commit))
                .findFirst();
    }
}
