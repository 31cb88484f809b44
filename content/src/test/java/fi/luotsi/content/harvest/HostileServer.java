package fi.luotsi.content.harvest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Answers with whatever bytes a test wants, HTTP or not. */
final class HostileServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /** Writes an answer, head and all. */
    @FunctionalInterface
    interface Answer {
        void to(OutputStream out) throws IOException;
    }

    HostileServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    HostileServer raw(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    HostileServer raw(String path, String bytes) {
        return raw(path, out -> out.write(bytes.getBytes(ISO_8859_1)));
    }

    HostileServer ok(String path, String headers, byte[] body) {
        return raw(path, out -> {
            out.write(("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(body);
        });
    }

    HostileServer html(String path, String html) {
        return ok(path, "Content-Type: text/html\r\n", html.getBytes(UTF_8));
    }

    /** The first page, with links to all others. */
    void home() {
        html(
                "/",
                answers.keySet().stream()
                        .filter(path -> !path.equals("/robots.txt"))
                        .map(path -> "<a href='" + path + "'>x</a>")
                        .collect(Collectors.joining("\n", "<main>Etusivu ", "</main>")));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            var request = in.readLine();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
            var path = request == null ? "" : request.split(" ")[1];
            var missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            answers.getOrDefault(path, out -> out.write(missing.getBytes(ISO_8859_1)))
                    .to(client.getOutputStream());
        } catch (IOException gone) {
            // The other side has had enough.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        threads.shutdownNow();
    }
}
