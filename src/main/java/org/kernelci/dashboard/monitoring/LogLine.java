package org.kernelci.dashboard.monitoring;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import tools.jackson.databind.json.JsonMapper;

/** A log record as one line, with the id of the request that it belongs to. */
final class LogLine extends Formatter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final boolean json;

    /** @param json an object with time, level, logger, message, and where there is one request and error */
    LogLine(boolean json) {
        this.json = json;
    }

    @Override
    public String format(LogRecord entry) {
        return json ? object(entry) : text(entry);
    }

    private String object(LogRecord entry) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("time", TIME.format(entry.getInstant()));
        members.put("level", entry.getLevel().getName());
        members.put("logger", entry.getLoggerName());
        RequestId.current().ifPresent(id -> members.put("request", id));
        members.put("message", formatMessage(entry));
        error(entry).ifPresent(error -> members.put("error", error));
        return JSON.writeValueAsString(members) + '\n';
    }

    private String text(LogRecord entry) {
        StringBuilder line = new StringBuilder(TIME.format(entry.getInstant()))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(entry.getLoggerName());
        RequestId.current().ifPresent(id -> line.append(" [").append(id).append(']'));
        line.append(' ').append(oneLine(formatMessage(entry)));
        error(entry).ifPresent(error -> line.append(" | ").append(oneLine(error)));
        return line.append('\n').toString();
    }

    private static Optional<String> error(LogRecord entry) {
        if (entry.getThrown() == null) {
            return Optional.empty();
        }
        StringWriter trace = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(trace, true));
        return Optional.of(trace.toString());
    }

    /** Also what a client sent can't begin a line of its own. */
    private static String oneLine(String text) {
        return String.valueOf(text).strip().replaceAll("\\R\\s*", " | ");
    }
}
