package fi.luotsi.compliance.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers what a test tells it to, and hangs up where a test wants it to. */
final class ScriptedSmtp implements AutoCloseable {
    static final String HANG_UP = "hang up";
    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

    ScriptedSmtp() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on, this command is answered so; a message ends with the command {@code .}. */
    void answer(String command, String reply) {
        replies.put(command, reply);
    }

    void answerWell() {
        replies.clear();
    }

    List<String> accepted() {
        return List.copyOf(accepted);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException ended) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        say(connection, "220 test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            var command = line.split("[ :]")[0];
            var reply = replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            say(connection, reply);
            if (command.equals("DATA") && reply.startsWith("354") && !receive(connection, in)) {
                return;
            }
        }
    }

    private boolean receive(Socket connection, BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        var reply = replies.getOrDefault(".", "250 ok");
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (reply.startsWith("2")) {
            accepted.add(message.toString());
        }
        say(connection, reply);
        return true;
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
