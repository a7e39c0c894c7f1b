package org.kernelci.dashboard.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.kernelci.dashboard.persistence.Sql;

/**
 * What any node can tell about the ingestion of all: the state of submissions over HTTP, what each transaction stored, what each
 * spool holds. Thread-safe.
 */
final class IngestionActivity {

    private static final int LONGEST_REASON = 2_000;

    private final Jdbi jdbi;
    private final String node;

    /** @param node what the others call this one */
    IngestionActivity(Jdbi jdbi, String node) {
        this.jdbi = jdbi;
        this.node = node;
    }

    /** Notes a submission that was taken in, unless somebody has stored it already. */
    void queued(SubmissionId id) {
        jdbi.useHandle(handle -> handle.createUpdate(Sql.named("ingest/http_queued"))
                .bind("id", id.id())
                .bind("origin", id.origin())
                .bind("received", at(id.receivedAt()))
                .execute());
    }

    /** Notes a batch, in its own transaction: what it says is true exactly when the rows are there. */
    void stored(Handle handle, List<PreparedSubmission> batch, OffsetDateTime now) {
        handle.createUpdate(Sql.named("ingest/record_batch"))
                .bind("node", node)
                .bind("now", now)
                .bind("files", batch.size())
                .bind(
                        "rows",
                        batch.stream().mapToLong(PreparedSubmission::rowCount).sum())
                .bind(
                        "tests",
                        batch.stream()
                                .mapToLong(file -> file.rows(Section.TESTS).rows())
                                .sum())
                .bind(
                        "bytes",
                        batch.stream()
                                .mapToLong(file -> file.file().toFile().length())
                                .sum())
                .bind("failed", 0)
                .bind("postponed", 0)
                .execute();
        finish(handle, batch.stream().flatMap(file -> file.id().stream()).toList(), "stored", null, now);
    }

    /** Notes files that did not go in. */
    void notStored(int failed, int postponed, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(Sql.named("ingest/record_batch"))
                .bind("node", node)
                .bind("now", at(now))
                .bind("files", 0)
                .bind("rows", 0)
                .bind("tests", 0)
                .bind("bytes", 0)
                .bind("failed", failed)
                .bind("postponed", postponed)
                .execute());
    }

    void failed(SubmissionId id, String reason, Instant now) {
        jdbi.useHandle(handle -> finish(handle, List.of(id), "failed", clipped(reason), at(now)));
    }

    private static String clipped(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static void finish(
            Handle handle, List<SubmissionId> ids, String status, String reason, OffsetDateTime now) {
        if (ids.isEmpty()) {
            return;
        }
        handle.createUpdate(Sql.named("ingest/http_finished"))
                .bindArray("ids", UUID.class, ids.stream().map(SubmissionId::id).toList())
                .bindArray(
                        "origins",
                        String.class,
                        ids.stream().map(SubmissionId::origin).toList())
                .bindArray(
                        "received",
                        OffsetDateTime.class,
                        ids.stream().map(id -> at(id.receivedAt())).toList())
                .bind("status", status)
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }

    /** The state of a submission over HTTP, empty when it is not known here (yet). */
    Optional<SubmissionState> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(Sql.named("ingest/http_submission"))
                .bind("id", id)
                .mapTo(SubmissionState.class)
                .findOne());
    }

    /** A failed submission waits again. */
    void requeued(SubmissionId id) {
        jdbi.useHandle(handle -> handle.createUpdate(Sql.named("ingest/http_requeued"))
                .bind("id", id.id())
                .execute());
    }

    /** What this node's spool holds, for the others. */
    void publish(SpoolState state, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(Sql.named("ingest/publish_spool"))
                .bind("node", node)
                .bind("directory", state.directory())
                .bind("waiting", state.waiting())
                .bind("retry", state.retry())
                .bind("failed", state.failed())
                .bind("oldest", state.oldestWaitingAt() == null ? null : at(state.oldestWaitingAt()))
                .bind("now", at(now))
                .execute());
    }

    /** Removes what nobody asks for any more: finished submissions after {@code kept}, transactions after two days. */
    void forget(Duration kept, Instant now) {
        for (Map.Entry<String, Instant> removal : Map.of(
                        "ingest/forget_http_submissions", now.minus(kept),
                        "ingest/forget_batches", now.minus(Duration.ofDays(2)),
                        "ingest/forget_spools", now.minus(Duration.ofDays(2)))
                .entrySet()) {
            jdbi.useHandle(handle -> handle.createUpdate(Sql.named(removal.getKey()))
                    .bind("limit", at(removal.getValue()))
                    .execute());
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
