package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.kernelci.dashboard.web.Refusal;

/**
 * Lets submissions over HTTP into the spool. A body goes to the disk as it comes, is validated there, and enters the spool under
 * its id only when it is valid and synced; so an accepted submission survives a power cut, and the database may be away. Thread-safe.
 */
final class Intake {

    private static final Logger LOG = System.getLogger(Intake.class.getName());
    private static final int BUFFER_BYTES = 1 << 16;

    private final Spool spool;
    private final SubmissionReader reader;
    private final IngestionActivity activity;
    private final Clock clock;
    private final long mostBytes;

    Intake(Spool spool, SubmissionReader reader, IngestionActivity activity, Clock clock, long mostBytes) {
        this.spool = spool;
        this.reader = reader;
        this.activity = activity;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    long mostBytes() {
        return mostBytes;
    }

    /**
     * Takes a body in.
     *
     * @param origin the only origin that its items may have
     * @throws UnacceptableSubmission when it is not valid or holds items of others
     * @throws Refusal with status 413 for a body that is too long, 400 for one that breaks off
     * @throws IOException when it cannot be kept
     */
    SubmissionId accept(String origin, InputStream body) throws UnacceptableSubmission, IOException {
        SubmissionId id = SubmissionId.next(origin, clock.instant());
        Path file = spool.incoming().resolve(id.fileName() + ".part");
        try {
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copy(body, out);
                check(origin, file);
                out.force(true);
            }
            spool.admit(file, id.fileName());
        } finally {
            Files.deleteIfExists(file);
        }
        note(id);
        return id;
    }

    private void copy(InputStream body, FileChannel out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
            total += count;
            if (total > mostBytes) {
                throw Refusal.error(413, "the submission is longer than " + mostBytes + " bytes");
            }
            ByteBuffer part = ByteBuffer.wrap(buffer, 0, count);
            while (part.hasRemaining()) {
                out.write(part);
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw Refusal.error(400, "the body broke off");
        }
    }

    private void check(String origin, Path file) throws UnacceptableSubmission, IOException {
        IntakeFindings findings = new IntakeFindings(origin);
        try {
            reader.read(file, findings);
        } catch (RefusedSubmission refusal) {
            findings.add(refusal);
        }
        findings.conclude();
    }

    private void note(SubmissionId id) {
        try {
            activity.queued(id);
        } catch (JdbiException away) {
            LOG.log(Level.WARNING, "{0} is in the spool, but not in the database yet: {1}", id.id(), away.getMessage());
        }
    }

    /**
     * Where a submission stands; empty for one that there never was, or that another origin submitted. The database knows what is
     * stored, the spool of this node what came while the database was away.
     */
    Optional<SubmissionState> state(String origin, UUID id) throws IOException {
        Optional<SubmissionState> known =
                activity.find(id).filter(state -> state.origin().equals(origin));
        if (known.isPresent() && !known.get().status().equals("queued")) {
            return known;
        }
        SubmissionId submission = new SubmissionId(id, origin);
        Path failed = spool.failed(submission.fileName());
        if (Files.exists(failed)) {
            Instant finished = Spool.modified(Spool.reasonOf(failed)).orElse(null);
            return Optional.of(new SubmissionState(
                    id.toString(), origin, submission.receivedAt(), finished, "failed", FailedFiles.reason(failed)));
        }
        if (known.isEmpty() && spool.holds(submission.fileName())) {
            return Optional.of(
                    new SubmissionState(id.toString(), origin, submission.receivedAt(), null, "queued", null));
        }
        return known;
    }
}
