package org.kernelci.dashboard.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kernelci.dashboard.config.ProxySettings;
import org.kernelci.dashboard.log.BoundedStream.TooLargeException;
import org.kernelci.dashboard.log.FetchException.Reason;

class RemoteFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MOST = 1_000_000;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RemoteFiles files = files(true);
    private LogServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LogServer();
    }

    @AfterEach
    void stop() {
        files.stop();
        server.close();
        timer.shutdownNow();
    }

    @Test
    void aFileComesWithItsLength() throws Exception {
        try (RemoteFile file = open("/large")) {
            assertEquals(200, file.status());
            assertEquals(OptionalLong.of(300_000), file.length());
            assertEquals(300_000, file.body(MOST).readAllBytes().length);
        }
    }

    @ParameterizedTest
    @CsvSource({"/gzip, 5000", "/gzip-twice, 5000", "/gzip-large, 300000"})
    void theCompressionOfATransferIsUndoneAndItsLengthNotTakenForTheFiles(String path, int length) throws Exception {
        try (RemoteFile file = open(path)) {
            assertEquals(OptionalLong.empty(), file.length());
            assertEquals(length, file.body(MOST).readAllBytes().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gzip-file", "/gzip-of-gzip-file"})
    void aCompressedFileStaysOne(String path) throws Exception {
        try (RemoteFile file = open(path)) {
            assertArrayEquals(
                    LogServer.gzip(LogServer.letters(5000)), file.body(MOST).readAllBytes());
        }
    }

    @Test
    void redirectsAreFollowedOnTheAllowedServer() throws Exception {
        try (RemoteFile file = open("/moved")) {
            assertEquals(server.url("/plain"), file.url().toString());
            assertEquals("[log]", new String(file.body(MOST).readAllBytes()));
        }
    }

    @ParameterizedTest
    @CsvSource({"/inside, FORBIDDEN", "/elsewhere, FORBIDDEN", "/loop, FAILED", "/to-ftp, FAILED"})
    void redirectsToAnythingElseAreNot(String path, Reason reason) {
        assertEquals(
                reason, assertThrows(FetchException.class, () -> open(path)).reason());
        assertFalse(server.asked().stream().anyMatch(request -> request.startsWith("/plain")));
    }

    @Test
    void aListedServerWithAPrivateAddressIsNotAsked() {
        RemoteFiles careful = files(false);
        FileUrl url = FileUrl.of(server.url("/plain")).orElseThrow();
        assertEquals(
                Reason.FORBIDDEN,
                assertThrows(FetchException.class, () -> careful.open(url)).reason());
        assertEquals(List.of(), server.asked());
        careful.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/endless", "/bomb", "/inner-bomb", "/announced-large"})
    void aFileOverTheLimitIsGivenUp(String path) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (RemoteFile file = open(path)) {
                assertThrows(
                        TooLargeException.class, () -> file.body(MOST).transferTo(OutputStream.nullOutputStream()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow", "/short", "/short-large", "/not-gzip"})
    void aFileThatDoesNotComeAsAnnouncedFails(String path) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            try (RemoteFile file = open(path)) {
                IOException failure =
                        assertThrows(IOException.class, () -> file.body(MOST).readAllBytes());
                assertFalse(failure instanceof TooLargeException);
            }
        });
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() {
        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertEquals(
                        Reason.FAILED,
                        assertThrows(FetchException.class, () -> open("/silent"))
                                .reason()));
    }

    @Test
    void refusalsLeaveNoConnectionBehind() throws Exception {
        for (int time = 0; time < 100; time++) {
            try (RemoteFile file = open("/nothing")) {
                assertEquals(404, file.status());
            }
        }
    }

    @Test
    void nothingOfAUserIsSent() throws Exception {
        String withUser = server.url("/plain").replace("http://", "http://me:secret@");
        files.open(FileUrl.of(withUser).orElseThrow()).close();
        assertFalse(server.asked().get(0).contains("Authorization"));
        assertTrue(server.asked().get(0).startsWith("/plain "));
    }

    private RemoteFile open(String path) throws FetchException {
        return files.open(FileUrl.of(server.url(path)).orElseThrow());
    }

    private RemoteFiles files(boolean privateAddresses) {
        return new RemoteFiles(
                new ProxySettings(
                        List.of("127.0.0.1", "10.0.0.2"),
                        privateAddresses,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        MOST),
                timer);
    }
}
