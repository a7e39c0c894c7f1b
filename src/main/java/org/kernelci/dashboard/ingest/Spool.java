package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory protocol of ingest 2: submissions wait as {@code *.json} in the spool itself and leave it by renaming into
 * {@code archive/}, {@code failed/} (with {@code NAME.error.txt} beside it) or {@code pending_retry/}. An existing file of the
 * same name is replaced. Methods throw {@link IOException} when a directory cannot be read or a file cannot be moved.
 */
final class Spool implements Closeable {

    static final String REASON_ENDING = ".error.txt";

    private static final String ENDING = ".json";
    private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

    private final Path directory;
    private final Path archive;
    private final Path failed;
    private final Path pendingRetry;
    private final Path staging;
    private final Path incoming;

    /** Stays open: closing any channel of the file gives up the locks of the whole process. */
    private final FileChannel turns;

    /** Makes missing directories; throws {@link IOException} naming the one that cannot be written. */
    Spool(Path directory) throws IOException {
        this.directory = usable(directory);
        this.archive = usable(directory.resolve("archive"));
        this.failed = usable(directory.resolve("failed"));
        this.pendingRetry = usable(directory.resolve("pending_retry"));
        this.staging = usable(directory.resolve(".staging"));
        this.incoming = usable(directory.resolve(".incoming"));
        this.turns = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        discardLeftovers();
    }

    @Override
    public void close() throws IOException {
        turns.close();
    }

    private static Path usable(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Files.isWritable(directory)) {
            throw new IOException(directory + " is not writable");
        }
        return directory;
    }

    /** What a killed process left: uploads that nobody was told to be accepted. Younger ones may be another node's. */
    private void discardLeftovers() throws IOException {
        Instant limit = Instant.now().minus(LEFTOVER_AGE);
        for (Path place : List.of(staging, incoming)) {
            try (Stream<Path> leftovers = Files.list(place)) {
                for (Path leftover : leftovers.toList()) {
                    if (modified(leftover).map(time -> time.isBefore(limit)).orElse(false)) {
                        Files.deleteIfExists(leftover);
                    }
                }
            }
        }
    }

    Path directory() {
        return directory;
    }

    /** Where the rows of large submissions overflow to. */
    Path staging() {
        return staging;
    }

    /** Where submissions are written before they enter the spool. */
    Path incoming() {
        return incoming;
    }

    /** Where a failed submission of that name is, or would be. */
    Path failed(String name) {
        return failed.resolve(name);
    }

    /** Whether a submission of that name waits in the spool, for its first or for another try. */
    boolean holds(String name) {
        return Files.exists(directory.resolve(name)) || Files.exists(pendingRetry.resolve(name));
    }

    /**
     * The right to take submissions out of the spool, which one process at a time has, so that files are merged in the order of
     * their names however many nodes watch one directory. Gone with the process that holds it.
     */
    Optional<FileLock> tryTurn() throws IOException {
        try {
            return Optional.ofNullable(turns.tryLock());
        } catch (OverlappingFileLockException ofThisProcess) {
            return Optional.empty();
        }
    }

    /** The waiting submissions in the order of their names. */
    List<Path> waiting() throws IOException {
        return submissionsIn(directory);
    }

    /** The submissions that wait for another try, in the order of their names. */
    List<Path> waitingForRetry() throws IOException {
        return submissionsIn(pendingRetry);
    }

    /** The submissions that failed, in the order of their names. */
    List<Path> failed() throws IOException {
        return submissionsIn(failed);
    }

    private static List<Path> submissionsIn(Path directory) throws IOException {
        List<Path> submissions = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> entry.getFileName().toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .forEach(submissions::add);
        }
        submissions.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return submissions;
    }

    /** When the oldest of the files was written, empty when there are none any more. */
    static Optional<Instant> oldest(List<Path> files) throws IOException {
        Optional<Instant> oldest = Optional.empty();
        for (Path file : files) {
            Optional<Instant> written = modified(file);
            if (written.isPresent() && (oldest.isEmpty() || written.get().isBefore(oldest.get()))) {
                oldest = written;
            }
        }
        return oldest;
    }

    static Optional<Instant> modified(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** True while the spool can take and give files. */
    boolean isUsable() {
        return Stream.of(directory, archive, failed, pendingRetry, staging, incoming)
                .allMatch(path -> Files.isDirectory(path) && Files.isWritable(path));
    }

    /**
     * Lets a complete file from {@link #incoming()} in under a new name; on return it survives a power cut.
     *
     * @param written the file, already synced
     */
    void admit(Path written, String name) throws IOException {
        Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    void archive(Path file) throws IOException {
        moveInto(archive, file);
    }

    void retryLater(Path file) throws IOException {
        moveInto(pendingRetry, file);
    }

    /** The reason is written first, so that no file is ever seen in {@code failed/} without one. */
    void fail(Path file, String reason) throws IOException {
        Files.writeString(reasonOf(failed.resolve(file.getFileName())), reason + "\n", UTF_8);
        moveInto(failed, file);
    }

    /** Where the reason of a failed file is. */
    static Path reasonOf(Path file) {
        return file.resolveSibling(file.getFileName() + REASON_ENDING);
    }

    /**
     * Moves a failed submission back into the spool.
     *
     * @throws FileAlreadyExistsException when one of that name waits there
     */
    void readmit(Path file) throws IOException {
        if (holds(file.getFileName().toString())) {
            throw new FileAlreadyExistsException(file.getFileName().toString());
        }
        Files.move(file, directory.resolve(file.getFileName()));
        Files.deleteIfExists(reasonOf(file));
    }

    void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static void moveInto(Path target, Path file) throws IOException {
        Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
