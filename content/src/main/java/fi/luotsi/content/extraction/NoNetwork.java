package fi.luotsi.content.extraction;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Refuses the network inside the JVM, also where the kernel does not: sockets and addresses here, channels and names by the properties in
 * {@link WorkerCommand}. For the worker only; it cannot be undone.
 */
final class NoNetwork {
    private static final Set<String> LOCAL_PROTOCOLS = Set.of("file", "jar", "jrt", "jmod");

    private NoNetwork() {}

    @SuppressWarnings("deprecation") // the only hooks there are
    static void enforce() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new Refused();
        });
        ServerSocket.setSocketFactory(() -> {
            throw new Refused();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new Refused();
        });
        URL.setURLStreamHandlerFactory(protocol -> LOCAL_PROTOCOLS.contains(protocol) ? null : new RefusingHandler());
    }

    private static final class RefusingHandler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new SocketException("the extraction worker has no network");
        }
    }

    /** Something tried to open a socket. */
    private static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("the extraction worker has no network");
        }
    }
}
