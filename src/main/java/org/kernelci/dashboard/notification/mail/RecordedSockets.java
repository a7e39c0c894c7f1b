package org.kernelci.dashboard.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/** Makes plain sockets and remembers the last, because the mail library has no way to change a limit between two replies. */
final class RecordedSockets extends SocketFactory {

    private Socket last = new Socket();

    @Override
    public Socket createSocket() {
        last = new Socket();
        return last;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(InetSocketAddress server, InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        if (local != null) {
            socket.bind(local);
        }
        socket.connect(server);
        return socket;
    }

    /** Changes the limit of every later read on the last socket, also below an encrypted one. */
    void limitReads(Duration limit) throws SocketException {
        last.setSoTimeout(Math.toIntExact(limit.toMillis()));
    }
}
