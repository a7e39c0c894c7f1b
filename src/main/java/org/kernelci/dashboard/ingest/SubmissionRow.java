package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one validated item as a line of {@code COPY} text. The columns of a section stand in the order of its
 * {@code sql/ingest/copy_*.sql}; an absent member is NULL; members without a column are dropped (ingest 7.1). A whole number may
 * come as {@code 1.0}.
 */
final class SubmissionRow {

    private static final Map<Section, List<Column>> COLUMNS = new EnumMap<>(Section.class);

    static {
        COLUMNS.put(
                Section.CHECKOUTS,
                List.of(
                        Column.text("id"),
                        Column.text("origin"),
                        Column.text("tree_name"),
                        Column.text("git_repository_url"),
                        Column.text("git_commit_hash"),
                        Column.text("git_commit_name"),
                        Column.text("git_repository_branch"),
                        Column.json("patchset_files"),
                        Column.text("patchset_hash"),
                        Column.text("message_id"),
                        Column.text("comment"),
                        Column.text("start_time"),
                        Column.text("log_url"),
                        Column.text("log_excerpt"),
                        Column.text("valid"),
                        Column.json("misc"),
                        Column.text("git_commit_message"),
                        Column.text("git_repository_branch_tip"),
                        Column.array("git_commit_tags"),
                        Column.text("origin_builds_finish_time"),
                        Column.text("origin_tests_finish_time")));
        COLUMNS.put(
                Section.BUILDS,
                List.of(
                        Column.text("id"),
                        Column.text("origin"),
                        Column.text("checkout_id"),
                        Column.text("comment"),
                        Column.text("start_time"),
                        Column.text("duration"),
                        Column.text("architecture"),
                        Column.text("command"),
                        Column.text("compiler"),
                        Column.json("input_files"),
                        Column.json("output_files"),
                        Column.text("config_name"),
                        Column.text("config_url"),
                        Column.text("log_url"),
                        Column.text("log_excerpt"),
                        Column.json("misc"),
                        Column.text("status")));
        COLUMNS.put(
                Section.TESTS,
                List.of(
                        Column.text("id"),
                        Column.text("origin"),
                        Column.text("build_id"),
                        Column.text("environment", "comment"),
                        Column.json("environment", "misc"),
                        Column.array("environment", "compatible"),
                        Column.text("path"),
                        Column.text("comment"),
                        Column.text("log_url"),
                        Column.text("log_excerpt"),
                        Column.text("status"),
                        Column.text("start_time"),
                        Column.text("duration"),
                        Column.json("output_files"),
                        Column.json("misc"),
                        Column.text("number", "value"),
                        Column.text("number", "prefix"),
                        Column.text("number", "unit"),
                        Column.json("input_files")));
        COLUMNS.put(
                Section.ISSUES,
                List.of(
                        Column.text("id"),
                        Column.integer("version"),
                        Column.text("origin"),
                        Column.text("report_url"),
                        Column.text("report_subject"),
                        Column.text("culprit", "code"),
                        Column.text("culprit", "tool"),
                        Column.text("culprit", "harness"),
                        Column.text("comment"),
                        Column.json("misc"),
                        Column.array("categories")));
        COLUMNS.put(
                Section.INCIDENTS,
                List.of(
                        Column.text("id"),
                        Column.text("origin"),
                        Column.text("issue_id"),
                        Column.integer("issue_version"),
                        Column.text("build_id"),
                        Column.text("test_id"),
                        Column.text("present"),
                        Column.text("comment"),
                        Column.json("misc")));
    }

    private SubmissionRow() {}

    /** One line, ended by a newline, in UTF-8. */
    static byte[] of(Section section, ObjectNode item) {
        StringBuilder line = new StringBuilder(512);
        for (Column column : COLUMNS.get(section)) {
            if (line.length() > 0) {
                line.append('\t');
            }
            column.append(line, item);
        }
        return line.append('\n').toString().getBytes(UTF_8);
    }

    private enum Kind {
        TEXT,
        INTEGER,
        JSON,
        ARRAY
    }

    private record Column(Kind kind, String group, String member) {

        static Column text(String member) {
            return new Column(Kind.TEXT, null, member);
        }

        static Column text(String group, String member) {
            return new Column(Kind.TEXT, group, member);
        }

        static Column integer(String member) {
            return new Column(Kind.INTEGER, null, member);
        }

        static Column json(String member) {
            return new Column(Kind.JSON, null, member);
        }

        static Column json(String group, String member) {
            return new Column(Kind.JSON, group, member);
        }

        static Column array(String member) {
            return new Column(Kind.ARRAY, null, member);
        }

        static Column array(String group, String member) {
            return new Column(Kind.ARRAY, group, member);
        }

        void append(StringBuilder line, ObjectNode item) {
            JsonNode holder = group == null ? item : item.path(group);
            JsonNode value = holder.path(member);
            if (value.isMissingNode() || value.isNull()) {
                line.append("\\N");
                return;
            }
            switch (kind) {
                case TEXT -> escape(line, value.asString());
                case INTEGER -> line.append(value.decimalValue().toBigInteger());
                case JSON -> escape(line, value.toString());
                case ARRAY -> escape(line, arrayLiteral(value));
            }
        }

        /** Every element quoted, so that commas, braces, spaces and the word NULL stay texts. */
        private static String arrayLiteral(JsonNode texts) {
            StringBuilder literal = new StringBuilder("{");
            for (JsonNode text : texts) {
                if (literal.length() > 1) {
                    literal.append(',');
                }
                literal.append('"')
                        .append(text.asString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
            return literal.append('}').toString();
        }

        private static void escape(StringBuilder line, String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> line.append("\\\\");
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    default -> line.append(c);
                }
            }
        }
    }
}
