package org.kernelci.dashboard.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a submission file into rows (ingest 6): parsed as a stream, one item in memory at a time; each item cleaned, relieved of
 * its long log excerpt, validated against the declared version, upgraded, given its tree and lab names. Thread-safe; touches no
 * database.
 */
final class SubmissionReader {

    private static final int MEMORY_PER_SECTION = 4 << 20;

    /**
     * Not-a-number tokens are accepted here so that validation can name the place of the value that it refuses. What follows an
     * item is the next item, not an error.
     */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SubmissionSchemas schemas;
    private final TreeNames treeNames;
    private final LogExcerpts excerpts;
    private final Path overflowDirectory;

    SubmissionReader(SubmissionSchemas schemas, TreeNames treeNames, LogExcerpts excerpts, Path overflowDirectory) {
        this.schemas = schemas;
        this.treeNames = treeNames;
        this.excerpts = excerpts;
        this.overflowDirectory = overflowDirectory;
    }

    /**
     * Reads the whole file.
     *
     * @throws RefusedSubmission when it must not be stored; the message names the place and the rule
     * @throws IOException when it cannot be read
     */
    PreparedSubmission read(Path file) throws RefusedSubmission, IOException {
        PreparedSubmission prepared = new PreparedSubmission(file, overflowDirectory, MEMORY_PER_SECTION);
        boolean complete = false;
        try {
            ExcerptWindow rows = new ExcerptWindow(prepared, excerpts);
            read(file, rows);
            rows.finish();
            complete = true;
            return prepared;
        } finally {
            if (!complete) {
                prepared.close();
            }
        }
    }

    /**
     * Reads the whole file and hands its items over one by one, ready to be stored.
     *
     * @throws RefusedSubmission when the file cannot be read as a submission, or when the receiver throws it
     * @throws IOException when it cannot be read
     */
    void read(Path file, ItemReceiver receiver) throws RefusedSubmission, IOException {
        try {
            SubmissionSchema schema = schemas.forVersion(version(file));
            try (JsonParser parser = open(file)) {
                new OneSubmission(schema, receiver).read(parser);
            }
        } catch (UnexpectedEndOfInputException tooShort) {
            throw new RefusedSubmission(
                    "", RefusedSubmission.INCOMPLETE, "the file ends before its JSON does" + place(tooShort));
        } catch (JacksonException notJson) {
            throw new RefusedSubmission("", "json", describe(notJson));
        }
    }

    /** The version decides how items are read, but may stand behind them. */
    private static JsonNode version(Path file) throws RefusedSubmission, IOException {
        try (JsonParser parser = open(file)) {
            expectObject(parser);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("version");
                parser.nextToken();
                if (found) {
                    return JSON.readTree(parser);
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private static JsonParser open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return JSON.createParser(stream);
    }

    private static void expectObject(JsonParser parser) throws RefusedSubmission {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new RefusedSubmission("", RefusedSubmission.INCOMPLETE, "the file is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new RefusedSubmission("", "type", "a submission is a JSON object");
        }
    }

    private static String describe(JacksonException problem) {
        return "not readable as JSON: " + problem.getOriginalMessage() + place(problem);
    }

    private static String place(JacksonException problem) {
        TokenStreamLocation location = problem.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /** The state of reading one file. */
    private final class OneSubmission {

        private final SubmissionSchema schema;
        private final SubmissionUpgrade upgrade;
        private final ItemReceiver receiver;
        private final Set<Section> seen = EnumSet.noneOf(Section.class);
        private boolean versionSeen;

        OneSubmission(SubmissionSchema schema, ItemReceiver receiver) {
            this.schema = schema;
            this.upgrade = new SubmissionUpgrade(schema);
            this.receiver = receiver;
        }

        void read(JsonParser parser) throws RefusedSubmission, IOException {
            expectObject(parser);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                if (member.equals("version")) {
                    once(!versionSeen, member);
                    versionSeen = true;
                    parser.skipChildren();
                } else {
                    readSection(parser, member);
                }
            }
            if (parser.nextToken() != null) {
                throw new RefusedSubmission("", "json", "text after the end of the submission");
            }
        }

        private void readSection(JsonParser parser, String member) throws RefusedSubmission, IOException {
            Optional<Section> section = schema.section(member);
            if (section.isEmpty()) {
                throw new RefusedSubmission("", "additionalProperties", "unknown member \"" + member + "\"");
            }
            once(seen.add(section.get()), member);
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new RefusedSubmission("/" + member, "type", "an array is expected");
            }
            for (long index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                JsonNode value = JSON.readTree(parser);
                try {
                    readItem(section.get(), member, index, value);
                } catch (RefusedSubmission refusal) {
                    receiver.refused(refusal);
                }
            }
        }

        /** A second occurrence would make the file's meaning depend on how much of it is held in memory. */
        private void once(boolean first, String member) throws RefusedSubmission {
            if (!first) {
                throw new RefusedSubmission("/" + member, "uniqueMember", "the member appears more than once");
            }
        }

        private void readItem(Section section, String member, long index, JsonNode value)
                throws RefusedSubmission, IOException {
            if (!(value instanceof ObjectNode item)) {
                throw new RefusedSubmission(RefusedSubmission.pointer(member, index), "type", "an object is expected");
            }
            TextCleaner.clean(member, index, item);
            Optional<LogExcerpts.Taken> excerpt = excerpts.take(section, item);
            schema.check(section, index, item);
            List<AddedItem> added = new ArrayList<>();
            upgrade.apply(section, index, item, (other, extra) -> added.add(new AddedItem(other, extra)));
            if (section == Section.CHECKOUTS) {
                treeNames.apply(item);
            }
            LabNames.apply(section, member, index, item);
            ColumnLimits.check(section, member, index, item);
            receiver.item(new SubmittedItem(schema, section, index, item, excerpt));
            for (AddedItem extra : added) {
                receiver.added(extra.section(), extra.item());
            }
        }
    }

    /** What an upgrade adds to a submission. */
    private record AddedItem(Section section, ObjectNode item) {}
}
