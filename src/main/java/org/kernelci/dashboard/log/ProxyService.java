package org.kernelci.dashboard.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.kernelci.dashboard.config.ProxySettings;
import org.kernelci.dashboard.log.BoundedStream.TooLargeException;
import org.kernelci.dashboard.log.FetchException.Reason;
import org.kernelci.dashboard.web.Refusal;

/** Hands on a remote file as it comes (api-core 11). */
@ApplicationScoped
public class ProxyService {

    private static final Logger LOG = System.getLogger(ProxyService.class.getName());

    /** Files up to this size are complete, and known to be sound, before the answer begins. */
    private static final int HEAD_BYTES = 65_536;

    @Inject
    RemoteFiles files;

    @Inject
    ProxySettings settings;

    /**
     * The answer with the file.
     *
     * @throws Refusal 403 for what may not be asked, 400 for a file over the limit, 500 when the network or the server
     *     fails, the server's own status when that is not 200
     */
    Response answer(FileUrl url) {
        try {
            RemoteFile file = files.open(url);
            boolean handedOn = false;
            try {
                Response answer = answer(file);
                handedOn = answer.getEntity() instanceof Passing;
                return answer;
            } catch (TooLargeException tooLarge) {
                throw new FetchException(Reason.TOO_LARGE, tooLarge);
            } finally {
                if (!handedOn) {
                    file.close();
                }
            }
        } catch (FetchException failure) {
            throw refusal(url, failure);
        } catch (IOException failure) {
            throw refusal(url, new FetchException(Reason.FAILED, failure));
        }
    }

    private Response answer(RemoteFile file) throws IOException, FetchException {
        if (file.status() != 200) {
            String phrase = StatusPhrase.of(file.status()).orElseThrow(() -> new FetchException(Reason.FAILED));
            throw Refusal.error(file.status(), "Failed to fetch resource: " + phrase);
        }
        InputStream body = file.body(settings.mostBytes());
        byte[] head = body.readNBytes(HEAD_BYTES);
        if (head.length < HEAD_BYTES) {
            return described(Response.ok(head), file).build();
        }
        OptionalLong length = file.length();
        if (length.isEmpty()) {
            FileChannel whole = stored(new SequenceInputStream(new ByteArrayInputStream(head), body));
            return described(Response.ok(new Stored(whole)), file)
                    .header(HttpHeaders.CONTENT_LENGTH, whole.size())
                    .build();
        }
        return described(Response.ok(new Passing(file, head, body)), file)
                .header(HttpHeaders.CONTENT_LENGTH, length.getAsLong())
                .build();
    }

    /**
     * A file of unknown length goes to disk first: its answer has a length then, without which a client would take what
     * ends early for the whole. The disk has no name for it, so it goes away with its channel.
     */
    private static FileChannel stored(InputStream body) throws IOException {
        FileChannel channel = FileChannel.open(
                Files.createTempFile("proxy", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            // closing this stream would close the channel
            body.transferTo(Channels.newOutputStream(channel));
            return channel.position(0);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** The sandbox keeps a foreign page from acting as one of ours in a browser that opens it. */
    private static ResponseBuilder described(ResponseBuilder answer, RemoteFile file) {
        file.header(HttpHeaders.CONTENT_DISPOSITION)
                .ifPresent(value -> answer.header(HttpHeaders.CONTENT_DISPOSITION, value));
        return answer.header(HttpHeaders.CONTENT_TYPE, type(file)).header("Content-Security-Policy", "sandbox");
    }

    private static String type(RemoteFile file) {
        String type = file.header(HttpHeaders.CONTENT_TYPE).orElse(MediaType.APPLICATION_OCTET_STREAM);
        try {
            MediaType.valueOf(type);
            return type;
        } catch (IllegalArgumentException notAType) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static Refusal refusal(FileUrl url, FetchException failure) {
        LOG.log(Level.INFO, "not fetched: " + url, failure);
        int status =
                switch (failure.reason()) {
                    case FORBIDDEN -> 403;
                    case TOO_LARGE -> 400;
                    case FAILED -> 500;
                };
        return Refusal.error(status, failure.getMessage());
    }

    private record Stored(FileChannel whole) implements StreamingOutput {
        @Override
        public void write(OutputStream out) throws IOException {
            try (InputStream in = Channels.newInputStream(whole)) {
                in.transferTo(out);
            }
        }
    }

    /** The rest is still on its way; when it fails, the client gets fewer bytes than announced. */
    private record Passing(RemoteFile file, byte[] head, InputStream rest) implements StreamingOutput {
        @Override
        public void write(OutputStream out) throws IOException {
            try (file) {
                out.write(head);
                rest.transferTo(out);
            }
        }
    }
}
