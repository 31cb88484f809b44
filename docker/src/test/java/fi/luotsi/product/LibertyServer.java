package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** An Open Liberty as it is delivered, with the WAR at its root: on the loopback address and a free port, its configuration and its logs in a folder of the test. */
final class LibertyServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SHUTDOWN_SECONDS = 60;
    private static final String NAME = "luotsi";

    /** The files that administrators take as well. */
    private static final Path CONFIGURATION = Path.of("open-liberty");

    private final Process process;
    private final String url;
    private final Path log;
    private final Duration start;

    private LibertyServer(Process process, String url, Path log, long begun) {
        this.process = process;
        this.url = url;
        this.log = log;
        awaitReady();
        start = Duration.ofNanos(System.nanoTime() - begun);
    }

    static LibertyServer start(WarNeeds needs) throws IOException {
        var begun = System.nanoTime();
        var port = Ports.free();
        var users = needs.folder().resolve("liberty");
        configure(Files.createDirectories(users.resolve("servers").resolve(NAME)), needs, port);
        var log = needs.folder().resolve("liberty.log");
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("WLP_USER_DIR", users.toString());
        return new LibertyServer(builder.start(), "http://127.0.0.1:" + port, log, begun);
    }

    /** Where Maven laid it. */
    private static Path runtime() {
        return Path.of(System.getProperty("luotsi.liberty", "target/liberty"), "wlp")
                .toAbsolutePath();
    }

    /** What its own script runs, without the script: no process stands between it and us. */
    private static List<String> command() throws IOException {
        var wlp = runtime();
        var command = new ArrayList<>(
                List.of(Distribution.java().toString(), "@" + wlp.resolve("lib/platform/java/java9.options")));
        try (var options = Files.lines(CONFIGURATION.resolve("jvm.options"))) {
            options.filter(line -> line.startsWith("-")).forEach(command::add);
        }
        command.addAll(List.of(
                "-javaagent:" + wlp.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                wlp.resolve("bin/tools/ws-server.jar").toString(),
                NAME));
        return command;
    }

    private static void configure(Path server, WarNeeds needs, int port) throws IOException {
        Files.copy(CONFIGURATION.resolve("server.xml"), server.resolve("server.xml"));
        var login = needs.access().application();
        Files.writeString(
                server.resolve("bootstrap.properties"),
                """
                command.port=-1
                portal.port=%d
                portal.war=%s
                portal.driver=%s
                portal.database.url=%s
                portal.database.user=%s
                portal.database.password=%s
                """.formatted(
                                        port,
                                        WarNeeds.war(),
                                        WarNeeds.driver(),
                                        needs.access().url(),
                                        login.user(),
                                        login.password())
                        + needs.settings());
    }

    private void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Open Liberty does not run the WAR: " + log());
            }
            LuotsiProcess.pause();
        }
    }

    private boolean isReady() {
        try (var visit = Visit.anonymous(url)) {
            return visit.get("/health/ready").statusCode() == 200;
        } catch (IllegalStateException closedYet) {
            return false;
        }
    }

    String url() {
        return url;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** From the command to the first answer. */
    Duration start() {
        return start;
    }

    String log() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String version() throws IOException {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(runtime().resolve("lib/versions/openliberty.properties"))) {
            properties.load(file);
        }
        return properties.getProperty("com.ibm.websphere.productVersion");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
