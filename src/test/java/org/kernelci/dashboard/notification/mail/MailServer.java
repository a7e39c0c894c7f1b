package org.kernelci.dashboard.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on loopback that answers as its script says, however badly. */
final class MailServer implements AutoCloseable {

    /** Ends the connection instead of replying. */
    static final String DROP = "drop";

    /** Takes the mail, then ends the connection instead of replying. */
    static final String TAKE_AND_DROP = "take and drop";

    /** What the server says. */
    @FunctionalInterface
    interface Script {

        /**
         * @param command {@code CONNECT}, a line of the client, or {@code .} for the end of a mail's text
         * @return reply; null for the usual one
         */
        String reply(String command) throws InterruptedException;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket socket;
    private volatile Script script;

    MailServer(Script script) throws IOException {
        this.script = script;
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void behave(Script next) {
        script = next;
    }

    /** Every line of every client so far, without the mails' texts. */
    List<String> commands() {
        return commands;
    }

    /** Texts of the mails that the server has taken, headers included. */
    List<String> taken() {
        return taken;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                threads.submit(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            boolean open = answer("CONNECT", null, out);
            for (String line = open ? in.readLine() : null; line != null; line = in.readLine()) {
                commands.add(line);
                if (!answer(line, null, out) || line.equals("QUIT")) {
                    return;
                }
                if (line.equals("DATA") && !readText(in, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException ended) {
            commands.add("(connection lost)");
        }
    }

    private boolean readText(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return answer(".", text.toString(), out);
            }
            text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        commands.add("(no end of text)");
        return false;
    }

    private boolean answer(String command, String text, OutputStream out) throws IOException, InterruptedException {
        String reply = script.reply(command);
        if (reply == null) {
            reply = usual(command);
        }
        if (text != null && (reply.startsWith("250") || reply.equals(TAKE_AND_DROP))) {
            taken.add(text);
        }
        if (reply.equals(DROP) || reply.equals(TAKE_AND_DROP)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private static String usual(String command) {
        return switch (command.split("[ :]")[0]) {
            case "CONNECT" -> "220 test ESMTP";
            case "EHLO" -> "250-test\r\n250 8BITMIME";
            case "DATA" -> "354 go ahead";
            case "." -> "250 2.0.0 taken";
            case "QUIT" -> "221 bye";
            default -> "250 2.1.0 fine";
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
