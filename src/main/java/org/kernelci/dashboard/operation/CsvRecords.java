package org.kernelci.dashboard.operation;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** The bytes of a CSV file, cut between its records: a line break within quotes ends none. */
final class CsvRecords {

    private final InputStream csv;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private boolean quoted;

    CsvRecords(InputStream csv) {
        this.csv = csv;
    }

    /** Whether anything is left. */
    boolean more() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, csv.readNBytes(buffer, 0, buffer.length));
        }
        return end > 0;
    }

    /**
     * Hands over the next records.
     *
     * @return how many there were, at most {@code most}
     */
    long copyTo(CopyIn sink, long most) throws IOException, SQLException {
        long records = 0;
        boolean open = false;
        while (records < most && more()) {
            int from = position;
            while (position < end && records < most) {
                byte next = buffer[position++];
                open = true;
                if (next == '"') {
                    // a doubled quote within quotes ends and begins them again
                    quoted = !quoted;
                } else if (next == '\n' && !quoted) {
                    records++;
                    open = false;
                }
            }
            sink.writeToCopy(buffer, from, position - from);
        }
        return open ? records + 1 : records;
    }
}
