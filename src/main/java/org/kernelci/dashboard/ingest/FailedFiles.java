package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kernelci.dashboard.web.Paging;

/** The submissions in a spool's {@code failed/}, as operators see and retry them. Their names and reasons are hostile text. */
final class FailedFiles {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 255;

    /** Most files that one call moves. */
    private static final int MOST_MOVED = 10_000;

    private final Spool spool;

    FailedFiles(Spool spool) {
        this.spool = spool;
    }

    /** One page of them, newest first. */
    Paging.Listing<FailedFile> page(Paging paging) throws IOException {
        List<Map.Entry<Path, Instant>> all = new ArrayList<>();
        for (Path file : spool.failed()) {
            failedAt(file).ifPresent(time -> all.add(Map.entry(file, time)));
        }
        all.sort(Comparator.comparing((Map.Entry<Path, Instant> file) -> file.getValue())
                .reversed()
                .thenComparing(file -> file.getKey().getFileName().toString()));
        List<FailedFile> items = new ArrayList<>();
        for (Map.Entry<Path, Instant> file :
                all.stream().skip(paging.offset()).limit(paging.size()).toList()) {
            items.add(new FailedFile(
                    file.getKey().getFileName().toString(),
                    file.getKey().toFile().length(),
                    file.getValue(),
                    reason(file.getKey())));
        }
        return new Paging.Listing<>(items, all.size());
    }

    /** The reason is written when the file fails; the file itself keeps the time at which it was submitted. */
    private static Optional<Instant> failedAt(Path file) throws IOException {
        Optional<Instant> reasoned = Spool.modified(Spool.reasonOf(file));
        return reasoned.isPresent() ? reasoned : Spool.modified(file);
    }

    /** Why a file failed; null when nobody wrote it down. */
    static String reason(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(Spool.reasonOf(file))) {
            return new String(text.readNBytes(LONGEST_REASON), UTF_8).strip();
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** Whether a text can be the name of a submission's file: one that leads nowhere but into its directory. */
    static boolean isName(String name) {
        return name.endsWith(".json")
                && name.length() > ".json".length()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /**
     * Moves one back into the spool.
     *
     * @param name for which {@link #isName} holds
     * @throws NoSuchFileException when there is no such file
     * @throws FileAlreadyExistsException when one of that name waits already
     */
    void retry(String name) throws IOException {
        Path file = spool.failed(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(name);
        }
        spool.readmit(file);
    }

    /** Moves all back into the spool, ten thousand at most; those whose names are taken stay. */
    Moved retryAll() throws IOException {
        List<String> moved = new ArrayList<>();
        int skipped = 0;
        for (Path file : spool.failed()) {
            if (moved.size() == MOST_MOVED) {
                break;
            }
            try {
                spool.readmit(file);
                moved.add(file.getFileName().toString());
            } catch (FileAlreadyExistsException | NoSuchFileException elsewhere) {
                skipped++;
            }
        }
        return new Moved(moved, skipped);
    }

    /**
     * A failed submission.
     *
     * @param size in bytes
     * @param reason null when nobody wrote it down
     */
    record FailedFile(String name, long size, Instant failedAt, String reason) {}

    /** @param skipped files whose names were taken, or that were taken away meanwhile */
    record Moved(List<String> names, int skipped) {}
}
