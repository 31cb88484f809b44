package fi.luotsi.launch.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
public final class Ports {
    private Ports() {}

    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Refusal("This machine has no free port.", none);
        }
    }

    /** Refuses a port that somebody else listens on; 0 stands for any free one. */
    public static int require(int port) {
        if (port == 0) {
            return free();
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new Refusal("Port " + port + " is in use or not allowed. Choose another with --port.", taken);
        }
    }
}
