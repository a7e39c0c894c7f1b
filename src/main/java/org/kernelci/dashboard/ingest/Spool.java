package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory protocol of ingest 2: submissions wait as {@code *.json} in the spool itself and leave it by renaming into
 * {@code archive/}, {@code failed/} (with {@code NAME.error.txt} beside it) or {@code pending_retry/}. An existing file of the
 * same name is replaced. Methods throw {@link IOException} when a directory cannot be read or a file cannot be moved.
 */
final class Spool {

    private final Path directory;
    private final Path archive;
    private final Path failed;
    private final Path pendingRetry;
    private final Path staging;

    /** Makes missing directories; throws {@link IOException} naming the one that cannot be written. */
    Spool(Path directory) throws IOException {
        this.directory = usable(directory);
        this.archive = usable(directory.resolve("archive"));
        this.failed = usable(directory.resolve("failed"));
        this.pendingRetry = usable(directory.resolve("pending_retry"));
        this.staging = usable(directory.resolve(".staging"));
        discardLeftovers();
    }

    private static Path usable(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Files.isWritable(directory)) {
            throw new IOException(directory + " is not writable");
        }
        return directory;
    }

    /** What a killed process left in the staging directory belongs to files that are still in the spool. */
    private void discardLeftovers() throws IOException {
        try (Stream<Path> leftovers = Files.list(staging)) {
            for (Path leftover : leftovers.toList()) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Where the rows of large submissions overflow to. */
    Path staging() {
        return staging;
    }

    /** The waiting submissions in the order of their names. */
    List<Path> waiting() throws IOException {
        return submissionsIn(directory);
    }

    /** The submissions that wait for another try, in the order of their names. */
    List<Path> waitingForRetry() throws IOException {
        return submissionsIn(pendingRetry);
    }

    private static List<Path> submissionsIn(Path directory) throws IOException {
        List<Path> submissions = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> entry.getFileName().toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .forEach(submissions::add);
        }
        submissions.sort(
                java.util.Comparator.comparing(path -> path.getFileName().toString()));
        return submissions;
    }

    /** True while the spool can take and give files. */
    boolean isUsable() {
        return Stream.of(directory, archive, failed, pendingRetry, staging)
                .allMatch(path -> Files.isDirectory(path, new LinkOption[0]) && Files.isWritable(path));
    }

    void archive(Path file) throws IOException {
        moveInto(archive, file);
    }

    void retryLater(Path file) throws IOException {
        moveInto(pendingRetry, file);
    }

    /** The reason is written first, so that no file is ever seen in {@code failed/} without one. */
    void fail(Path file, String reason) throws IOException {
        Files.writeString(failed.resolve(file.getFileName() + ".error.txt"), reason + "\n", UTF_8);
        moveInto(failed, file);
    }

    void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static void moveInto(Path target, Path file) throws IOException {
        Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
