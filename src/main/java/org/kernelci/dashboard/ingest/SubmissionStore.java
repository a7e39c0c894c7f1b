package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.persistence.Copying;
import org.kernelci.dashboard.persistence.Sql;

/**
 * Stores batches of prepared submissions, each batch in one transaction: {@code COPY} into temporary tables, then set-based
 * merges by the rules of ingest 7. Used by one thread at a time.
 */
final class SubmissionStore {

    private static final int COPY_BUFFER_BYTES = 1 << 16;

    private final Jdbi jdbi;
    private final Clock clock;
    private final IngestionActivity activity;
    private Instant nextReceived = Instant.EPOCH;

    SubmissionStore(Jdbi jdbi, Clock clock, IngestionActivity activity) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.activity = activity;
    }

    /**
     * Stores the batch or nothing of it.
     *
     * @param batch in the order in which repeated items are merged
     * @throws org.jdbi.v3.core.JdbiException or {@link SQLException} when the transaction failed
     * @throws IOException when staged rows cannot be read back
     */
    void store(List<PreparedSubmission> batch) throws IOException, SQLException {
        OffsetDateTime received = received(batch);
        try (Handle handle = jdbi.open()) {
            handle.begin();
            for (Section section : Section.values()) {
                stage(handle, section, batch);
            }
            run(handle, "ingest/keep_submitted_checkouts");
            for (Section section : Section.values()) {
                run(handle, "ingest/fold_" + section.memberName());
            }
            run(handle, "ingest/enter_checkouts", received);
            run(handle, "ingest/queue_left_identities", received);
            run(handle, "ingest/stage_touched_work");
            for (Section section : Section.values()) {
                merge(handle, section, received);
            }
            run(handle, "ingest/enter_latest_checkout");
            run(handle, "ingest/enter_tree_listing");
            run(handle, "ingest/queue_touched_work", received);
            activity.stored(handle, batch, received);
            handle.commit();
        }
    }

    /**
     * Rows are stamped with this moment plus one microsecond each, in the order in which they were read. Readers take the
     * earliest incident of a test, so a later batch must not begin within the stamps of an earlier one.
     */
    private OffsetDateTime received(List<PreparedSubmission> batch) {
        int rows = batch.stream().mapToInt(PreparedSubmission::rowCount).sum();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant received = now.isAfter(nextReceived) ? now : nextReceived;
        nextReceived = received.plus(rows + 1L, ChronoUnit.MICROS);
        return received.atOffset(ZoneOffset.UTC);
    }

    private static void stage(Handle handle, Section section, List<PreparedSubmission> batch)
            throws IOException, SQLException {
        run(handle, "ingest/stage_" + section.memberName());
        List<InputStream> parts = new ArrayList<>();
        for (PreparedSubmission submission : batch) {
            if (submission.rows(section).rows() > 0) {
                parts.add(submission.rows(section).open());
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        try (InputStream rows = new SequenceInputStream(Collections.enumeration(parts));
                Copying copying = Copying.begin(handle, "ingest/copy_" + section.memberName())) {
            copying.in(rows, COPY_BUFFER_BYTES);
        }
    }

    /** A partitioned table of tests has no unique key by id alone, so that they can't be merged by a conflict with it. */
    private static void merge(Handle handle, Section section, OffsetDateTime received) {
        if (section == Section.TESTS && query(handle, "ingest/tests_are_partitioned", Boolean.class)) {
            query(handle, "ingest/lock_partitioned_tests", String.class);
            run(handle, "ingest/merge_partitioned_tests", received);
        } else {
            run(handle, "ingest/merge_" + section.memberName(), received);
        }
    }

    private static <T> T query(Handle handle, String name, Class<T> type) {
        return handle.createQuery(Sql.named(name)).mapTo(type).one();
    }

    private static void run(Handle handle, String name) {
        handle.createUpdate(Sql.named(name)).execute();
    }

    private static void run(Handle handle, String name, OffsetDateTime received) {
        handle.createUpdate(Sql.named(name)).bind("received", received).execute();
    }
}
