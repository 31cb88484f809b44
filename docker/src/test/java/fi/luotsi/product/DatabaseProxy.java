package fi.luotsi.product;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The network between a portal and its database, as bad as a test wants it. */
final class DatabaseProxy implements Closeable {
    private static final int BUFFER = 16_384;

    private final ServerSocket door;
    private final int database;
    private final SplittableRandom random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    /**
     * How the network is.
     *
     * @param delayMillis before each answer of the database
     * @param resets which part of the answers is lost together with its connection
     * @param swallows whether nothing arrives any more, and nobody is told
     */
    record Weather(int delayMillis, double resets, boolean swallows) {
        static final Weather FAIR = new Weather(0, 0, false);
        static final Weather SLOW = new Weather(100, 0.005, false);
        static final Weather BLACK_HOLE = new Weather(0, 0, true);
    }

    DatabaseProxy(int database, long seed) throws IOException {
        this.database = database;
        random = new SplittableRandom(seed);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void is(Weather now) {
        weather = now;
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void connect(Socket client) {
        open.add(client);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            open.add(server);
            threads.execute(() -> pass(client, server, false));
            pass(server, client, true);
        } catch (IOException away) {
            end(client);
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        var buffer = new byte[BUFFER];
        try {
            for (int length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                var now = weather;
                if (now.swallows) {
                    continue;
                }
                if (answers) {
                    TimeUnit.MILLISECONDS.sleep(now.delayMillis);
                    if (isLost(now)) {
                        break;
                    }
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException ended) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private synchronized boolean isLost(Weather now) {
        return random.nextDouble() < now.resets;
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(this::end);
        threads.close();
    }
}
