package org.kernelci.dashboard.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Keeps a body back until it is complete. A body that is larger than an answer may be in the cache is sent as it comes
 * instead: what is kept is bounded.
 */
final class CapturedResponse extends HttpServletResponseWrapper {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final boolean bodyWanted;
    private final Runnable beforeOverflow;
    private final ServletOutputStream out = new Body();
    private PrintWriter writer;
    private long announced = -1;
    private boolean overflown;

    /**
     * @param bodyWanted false for {@code HEAD}: then nothing of the body is sent
     * @param beforeOverflow the last moment to set headers when the body turns out to be too large
     */
    CapturedResponse(HttpServletResponse response, boolean bodyWanted, Runnable beforeOverflow) {
        super(response);
        this.bodyWanted = bodyWanted;
        this.beforeOverflow = beforeOverflow;
    }

    /** Whether the answer is on its way already. */
    boolean isSent() {
        return overflown || isCommitted();
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    /** Sends what was kept back, unchanged. */
    void release() throws IOException {
        byte[] bytes = body();
        getResponse().setContentLength(bytes.length);
        if (bodyWanted && bytes.length > 0) {
            getResponse().getOutputStream().write(bytes);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (overflown) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        body.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        body.reset();
        announced = -1;
        super.reset();
    }

    @Override
    public void setContentLength(int length) {
        announced = length;
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            announced = Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            announced = Long.parseLong(value);
        } else {
            super.addHeader(name, value);
        }
    }

    private void overflow() throws IOException {
        beforeOverflow.run();
        if (announced >= 0) {
            super.setContentLengthLong(announced);
        }
        overflown = true;
        if (bodyWanted) {
            body.writeTo(super.getOutputStream());
        }
        body.reset();
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!overflown && body.size() + (long) length > MOST_BYTES) {
                overflow();
            }
            if (!overflown) {
                body.write(bytes, offset, length);
            } else if (bodyWanted) {
                getResponse().getOutputStream().write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (overflown && bodyWanted) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("the answers of cached routes are written by their own thread");
        }
    }
}
