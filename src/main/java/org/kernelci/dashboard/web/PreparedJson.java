package org.kernelci.dashboard.web;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is complete in memory as UTF-8 JSON, so that it is sent without another copy. */
public interface PreparedJson {

    /** Length in bytes. */
    long size();

    void writeTo(OutputStream out) throws IOException;
}
