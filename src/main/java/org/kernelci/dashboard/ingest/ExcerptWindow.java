package org.kernelci.dashboard.ingest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the items of one submission into rows, in their order. Items wait for the uploads of their excerpts, a bounded number at
 * a time, so that the excerpts of one file travel side by side. Used by one thread.
 */
final class ExcerptWindow implements ItemReceiver {

    private static final int MOST_WAITING = 64;

    /** What the column holds. */
    private static final int LONGEST_INLINE = 16_384;

    private static final CompletableFuture<Boolean> NOTHING_TO_KEEP = CompletableFuture.completedFuture(true);

    private final PreparedSubmission prepared;
    private final LogExcerpts excerpts;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    ExcerptWindow(PreparedSubmission prepared, LogExcerpts excerpts) {
        this.prepared = prepared;
        this.excerpts = excerpts;
    }

    @Override
    public void item(SubmittedItem item) throws IOException {
        if (item.excerpt().isEmpty()) {
            add(item.section(), item.item(), null, NOTHING_TO_KEEP);
        } else {
            LogExcerpts.Taken excerpt = item.excerpt().get();
            add(item.section(), item.item(), excerpt, excerpts.keep(excerpt));
        }
    }

    @Override
    public void added(Section section, ObjectNode item) throws IOException {
        add(section, item, null, NOTHING_TO_KEEP);
    }

    @Override
    public void refused(RefusedSubmission refusal) throws RefusedSubmission {
        throw refusal;
    }

    /** Waits for the last excerpts. */
    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            write(waiting.poll());
        }
    }

    private void add(Section section, ObjectNode item, LogExcerpts.Taken excerpt, CompletableFuture<Boolean> kept)
            throws IOException {
        waiting.add(new Waiting(section, item, excerpt, kept));
        while (waiting.size() > MOST_WAITING
                || !waiting.isEmpty() && waiting.peek().kept().isDone()) {
            write(waiting.poll());
        }
    }

    private void write(Waiting next) throws IOException {
        if (!next.kept().join()) {
            if (next.excerpt().length() > LONGEST_INLINE) {
                throw new IOException("a log excerpt is too long for its row and the log storage does not take it");
            }
            next.excerpt().putBack();
        }
        prepared.add(next.section(), next.item());
    }

    /** An item before its row is made; {@code excerpt} is null for one without anything to keep. */
    private record Waiting(
            Section section, ObjectNode item, LogExcerpts.Taken excerpt, CompletableFuture<Boolean> kept) {}
}
