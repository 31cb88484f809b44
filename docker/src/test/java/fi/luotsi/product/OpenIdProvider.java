package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real OpenID provider in a process of its own: npm's {@code oidc-provider}, as {@code src/test/openid} sets it up. */
final class OpenIdProvider implements AutoCloseable {
    static final String CLIENT = "luotsi";
    static final String SECRET = "salaisuus-%+ vain kokeessa";

    private static final NodeFolder NODE = new NodeFolder(Path.of("src/test/openid"), Path.of("target/openid"));

    private final int port;
    private final Process process;

    private OpenIdProvider(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static boolean isPossible() {
        return NodeFolder.isPossible();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static OpenIdProvider start(int port, String portal) {
        try {
            NODE.install("package.json", "package-lock.json", "provider.js");
            var process = NODE.run("node", "provider.js", Integer.toString(port), portal, CLIENT, SECRET);
            awaitReady(process);
            return new OpenIdProvider(port, process);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void awaitReady(Process process) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.readString(NODE.output(), UTF_8).contains("ready at")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException(Files.readString(NODE.output()));
            }
            LuotsiProcess.pause();
        }
    }

    /** As an administrator of the directory would change somebody. */
    void change(String person, String claims) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/people/" + person))
                            .PUT(BodyPublishers.ofString(claims))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
