package org.kernelci.dashboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.kernelci.dashboard.cache.Circuit;
import org.kernelci.dashboard.config.ExcerptSettings;
import org.kernelci.dashboard.digest.Sha256;
import org.kernelci.dashboard.monitoring.Meters;

/**
 * The storage service that log excerpts are uploaded to (ingest 10). A text is uploaded once however often it comes, as long as
 * it is remembered. While the storage fails nobody waits for it: now and then one upload tries whether it works again. Thread-safe.
 */
final class ExcerptStorage implements Closeable {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
    private static final String FILE_NAME = "logexcerpt.txt.gz";
    private static final CompletableFuture<Boolean> KEPT = CompletableFuture.completedFuture(true);

    private final ExcerptSettings settings;
    private final Meters meters;
    private final ExecutorService senders;
    private final HttpClient client;
    private final Circuit circuit = new Circuit("log storage", PAUSE_AFTER_FAILURE, System::nanoTime);
    private final Semaphore places;
    private final Map<String, CompletableFuture<Boolean>> uploads;

    /** @param threads make the threads of the uploads */
    ExcerptStorage(ExcerptSettings settings, ThreadFactory threads, Meters meters) {
        this.settings = settings;
        this.meters = meters;
        senders = Executors.newFixedThreadPool(settings.parallel(), threads);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .executor(senders)
                .build();
        places = new Semaphore(settings.parallel());
        uploads = new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Boolean>> eldest) {
                return size() > settings.remembered();
            }
        };
    }

    /** Where a text is once it is uploaded. */
    String address(Text text) {
        return settings.storage() + "/logexcerpt/" + text.hash() + "/" + FILE_NAME;
    }

    /**
     * Uploads the text, or joins the upload of an equal one; waits for a free place first.
     *
     * @return whether it is in the storage; false while the storage fails
     */
    CompletableFuture<Boolean> keep(Text text) {
        if (circuit.isOpen()) {
            probe(text);
            count("inline");
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> upload = new CompletableFuture<>();
        synchronized (uploads) {
            CompletableFuture<Boolean> known = uploads.putIfAbsent(text.hash(), upload);
            if (known != null) {
                count("known");
                return known;
            }
        }
        send(text, upload);
        return upload;
    }

    /** Nobody waits for this one: its excerpt stays in its row whatever comes of it. */
    private void probe(Text text) {
        if (circuit.permits()) {
            send(text, new CompletableFuture<>());
        }
    }

    private void send(Text text, CompletableFuture<Boolean> upload) {
        places.acquireUninterruptibly();
        client.sendAsync(request(text), BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            places.release();
            if (failure != null) {
                failed(text, upload, failure.toString());
            } else if (answer.statusCode() != 200) {
                failed(text, upload, "status " + answer.statusCode());
            } else {
                circuit.succeeded();
                count("uploaded");
                upload.complete(true);
                synchronized (uploads) {
                    uploads.put(text.hash(), KEPT);
                }
            }
        });
    }

    private void failed(Text text, CompletableFuture<Boolean> upload, String reason) {
        circuit.failed(new IOException(reason));
        count("failed");
        synchronized (uploads) {
            uploads.remove(text.hash(), upload);
        }
        upload.complete(false);
    }

    private void count(String result) {
        meters.count("ingestion_log_excerpts", "result", result);
    }

    private HttpRequest request(Text text) {
        HttpEntity parts = MultipartEntityBuilder.create()
                .addBinaryBody("file0", compressed(text.text()), ContentType.create("application/gzip"), FILE_NAME)
                .addBinaryBody("path", ("logexcerpt/" + text.hash()).getBytes(UTF_8), ContentType.TEXT_PLAIN, "path")
                .build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            parts.writeTo(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HttpRequest.newBuilder(URI.create(settings.storage() + "/upload"))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.token().orElseThrow())
                .header("Content-Type", parts.getContentType())
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        senders.shutdown();
    }

    /**
     * An excerpt and what it is known by.
     *
     * @param hash SHA-256 of its UTF-8 form, lower-case hexadecimal
     */
    record Text(String text, String hash) {

        static Text of(String text) {
            return new Text(text, Sha256.hex(text));
        }
    }
}
