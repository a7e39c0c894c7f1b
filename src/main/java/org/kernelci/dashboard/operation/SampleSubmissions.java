package org.kernelci.dashboard.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kernelci.dashboard.operation.SampleWorld.Tree;

/**
 * Makes submission files about invented work on real-looking trees, for demonstrations: about 70 files with 5,000
 * tests, between 13 days and one hour old.
 *
 * <p>The same seed and instant give the same files, byte for byte. Another instant gives other ids, so that seeding a
 * database again next week adds recent work to it.
 */
public final class SampleSubmissions {

    private final Chance chance;
    private final Instant now;

    /** @param now the instant that everything is older than; its fraction of a second doesn't count */
    public SampleSubmissions(long seed, Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.chance = new Chance(seed + "/" + this.now);
    }

    /**
     * Writes the files into a spool directory, one at a time, creating the directory if needed.
     *
     * @return the number of files
     */
    public int write(Path spool) throws IOException {
        Files.createDirectories(spool);
        SubmissionSpool files = new SubmissionSpool(spool);
        int count = 0;
        files.put(name(count++), issues());
        for (Tree tree : SampleWorld.TREES) {
            for (int age = SampleWorld.COMMIT_AGES.size() - 1; age >= 0; age--) {
                Instant start = start(tree, age);
                for (String origin : tree.origins()) {
                    files.put(name(count++), new SampleCheckout(chance, tree, origin, age, start).submission());
                }
            }
        }
        return count;
    }

    private Instant start(Tree tree, int age) {
        Duration unevenly = Duration.ofSeconds(chance.below(3600, "start", tree.url(), tree.branch(), age));
        return now.minus(Duration.ofHours(SampleWorld.COMMIT_AGES.get(age))).plus(unevenly);
    }

    private static Submission issues() {
        return new Submission(List.of(), List.of(), List.of(), SampleWorld.ISSUES, List.of());
    }

    private static String name(int number) {
        return String.format("sample-%04d", number);
    }
}
