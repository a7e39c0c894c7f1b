package org.kernelci.dashboard.log;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** A server's answer whose body is still on its way. Whoever has it closes it. */
final class RemoteFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RemoteFile.class.getName());

    private final FileUrl url;
    private final HttpGet request;
    private final ClassicHttpResponse response;
    private final Future<?> deadline;

    /** @param deadline what would cancel the request */
    RemoteFile(FileUrl url, HttpGet request, ClassicHttpResponse response, Future<?> deadline) {
        this.url = url;
        this.request = request;
        this.response = response;
        this.deadline = deadline;
    }

    /** Where it was found, after redirects. */
    FileUrl url() {
        return url;
    }

    int status() {
        return response.getCode();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** Length of the decoded body, where the server has said it. */
    OptionalLong length() {
        HttpEntity entity = response.getEntity();
        boolean known = entity != null
                && entity.getContentLength() >= 0
                && ContentCoding.codings(coding()).isEmpty();
        return known ? OptionalLong.of(entity.getContentLength()) : OptionalLong.empty();
    }

    /**
     * The body without its transfer's compression. It fails when it is damaged or shorter than announced, at the time
     * limit, and after {@code most} bytes.
     */
    InputStream body(long most) throws IOException {
        if (length().orElse(0) > most) {
            throw new BoundedStream.TooLargeException();
        }
        HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : ContentCoding.undo(coding(), entity.getContent(), most);
    }

    private String coding() {
        return header(HttpHeaders.CONTENT_ENCODING).orElse("");
    }

    /** Ends the connection unless the body was read to its end: the rest of an endless one is not waited for. */
    @Override
    public void close() {
        deadline.cancel(false);
        request.cancel();
        try {
            response.close();
        } catch (IOException unread) {
            LOG.log(Level.DEBUG, "the connection to " + url + " was ended before its answer did", unread);
        }
    }
}
