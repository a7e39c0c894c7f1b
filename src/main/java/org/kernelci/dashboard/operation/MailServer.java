package org.kernelci.dashboard.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.kernelci.dashboard.config.MailSettings;

/**
 * One conversation with the mail server, to see that it would take our mails: as far as logging in, and one plain mail. No
 * mail library is at hand outside the server.
 */
final class MailServer implements AutoCloseable {

    private static final int LINES_OF_A_REPLY = 100;

    private final MailSettings settings;
    private final StringBuilder queued = new StringBuilder();
    private Socket socket;
    private BufferedReader replies;

    private MailServer(MailSettings settings) {
        this.settings = settings;
    }

    /** @throws IOException when the server can't be reached, refuses the login or isn't encrypted as it must be */
    static MailServer open(MailSettings settings) throws IOException {
        MailServer server = new MailServer(settings);
        try {
            server.connect();
            return server;
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private void connect() throws IOException {
        int limit = (int) settings.timeout().toMillis();
        socket = new Socket();
        socket.connect(new InetSocketAddress(settings.host(), settings.port()), limit);
        socket.setSoTimeout(limit);
        listen();
        expect("220", "");
        greet();
        if (settings.startTls()) {
            say("STARTTLS", "220");
            encrypt();
            greet();
        }
        if (settings.password().isPresent() && !settings.user().isEmpty()) {
            String login = "\0" + settings.user() + "\0" + settings.password().get();
            send("AUTH PLAIN " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            expect("235", "the login");
        }
    }

    private void encrypt() throws IOException {
        SSLSocket encrypted = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, settings.host(), settings.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        // without it any certificate would do
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        socket = encrypted;
        listen();
    }

    private void listen() throws IOException {
        replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void greet() throws IOException {
        say("EHLO localhost", "250");
    }

    /**
     * Sends one mail.
     *
     * @param header complete header lines
     * @param body text
     */
    void send(String from, List<String> recipients, List<String> header, String body) throws IOException {
        say("MAIL FROM:<" + from + ">", "250");
        for (String recipient : recipients) {
            say("RCPT TO:<" + recipient + ">", "25");
        }
        say("DATA", "354");
        header.forEach(this::queue);
        queue("");
        // a line that begins with a dot would end the mail
        body.lines().map(line -> line.startsWith(".") ? "." + line : line).forEach(this::queue);
        say(".", "250");
    }

    private void queue(String line) {
        queued.append(line).append("\r\n");
    }

    private void say(String line, String expected) throws IOException {
        send(line);
        expect(expected, line);
    }

    private void send(String line) throws IOException {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new IOException("line break in " + line.split("[\r\n]")[0]);
        }
        queue(line);
        socket.getOutputStream().write(queued.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        queued.setLength(0);
    }

    private void expect(String code, String said) throws IOException {
        String line = null;
        for (int count = 0; count < LINES_OF_A_REPLY; count++) {
            line = replies.readLine();
            if (line == null) {
                throw new IOException("the server hung up");
            }
            if (line.length() < 4 || line.charAt(3) != '-') {
                break;
            }
        }
        if (!line.startsWith(code)) {
            String what = said.isEmpty() ? "the greeting" : said;
            throw new IOException(what + " was answered: " + line.strip());
        }
    }

    @Override
    public void close() throws IOException {
        if (socket == null || socket.isClosed()) {
            return;
        }
        try (Socket ending = socket) {
            if (ending.isConnected()) {
                ending.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
