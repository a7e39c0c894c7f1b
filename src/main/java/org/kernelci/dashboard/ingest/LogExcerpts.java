package org.kernelci.dashboard.ingest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes long log excerpts out of builds and tests and puts links in their place (ingest 10). Thread-safe. */
final class LogExcerpts {

    private static final String EXCERPT = "log_excerpt";
    private static final String FILES = "output_files";

    private final int threshold;
    private final ExcerptStorage storage;

    /**
     * @param threshold longest excerpt, in characters, that stays
     * @param storage where longer ones go; null: all stay
     */
    LogExcerpts(int threshold, ExcerptStorage storage) {
        this.threshold = threshold;
        this.storage = storage;
    }

    /** Moves nothing. */
    static LogExcerpts inPlace() {
        return new LogExcerpts(0, null);
    }

    /** Replaces a long excerpt by its link, in place; the text itself still has to be kept. Empty when nothing was replaced. */
    Optional<Taken> take(Section section, ObjectNode item) {
        if (storage == null || section != Section.BUILDS && section != Section.TESTS) {
            return Optional.empty();
        }
        String text = item.path(EXCERPT).asString("");
        JsonNode files = item.path(FILES);
        boolean stays = text.length() <= threshold
                || text.codePointCount(0, text.length()) <= threshold
                || !item.path(EXCERPT).isString()
                || !files.isArray() && !files.isMissingNode();
        if (stays) {
            return Optional.empty();
        }
        ExcerptStorage.Text excerpt = ExcerptStorage.Text.of(text);
        item.put(EXCERPT, "");
        ArrayNode list = files instanceof ArrayNode present ? present : item.putArray(FILES);
        list.addObject().put("name", EXCERPT).put("url", storage.address(excerpt));
        return Optional.of(new Taken(item, excerpt));
    }

    /** Sends the text to the storage, unless it is known to be there. False: it could not be kept. */
    CompletableFuture<Boolean> keep(Taken taken) {
        return storage.keep(taken.text());
    }

    /** An item whose excerpt was replaced. */
    record Taken(ObjectNode item, ExcerptStorage.Text text) {

        /** Undoes the replacement. */
        void putBack() {
            item.put(EXCERPT, text.text());
            ArrayNode files = (ArrayNode) item.get(FILES);
            files.remove(files.size() - 1);
            if (files.isEmpty()) {
                item.remove(FILES);
            }
        }

        int length() {
            return text.text().codePointCount(0, text.text().length());
        }
    }
}
