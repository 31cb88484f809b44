package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The built command in a process of its own, as {@code ./luotsi} runs it, with what it printed. */
final class LuotsiProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Commands to which {@code ./luotsi} leaves the better compiler. */
    private static final Set<String> CALCULATING = Set.of("verify", "backup", "restore");

    private static final Map<String, String> QUICK_COMPILER = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path data;
    private final StringBuilder printed = new StringBuilder();
    private final Thread reader;

    private LuotsiProcess(Process process, Path data) {
        this.process = process;
        this.data = data;
        reader = Thread.ofPlatform().daemon().start(() -> read(process.getInputStream()));
    }

    /** Any command, on a data folder. */
    static LuotsiProcess run(Path data, String... words) {
        return run(data, Map.of(), words);
    }

    static LuotsiProcess run(Path data, Map<String, String> environment, String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                distribution().resolve("lib") + "/*",
                "fi.luotsi.launch.Luotsi"));
        if (!CALCULATING.contains(words[0])) {
            command.add(1, "-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new LuotsiProcess(builder.start(), data);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The start command on a free port, ready. */
    static LuotsiProcess start(Path data, String... options) {
        LearnedClasses.bring(data);
        return start(data, Map.of(), options);
    }

    /** Without what earlier starts have learned. */
    static LuotsiProcess startAnew(Path data, String... options) {
        return start(data, QUICK_COMPILER, options);
    }

    /** For a portal that lives for minutes: what its JVM and its workers compile with care for months of use would not pay here. */
    static LuotsiProcess startForAMoment(Path data, String... options) {
        return startForAMoment(data, Map.of(), options);
    }

    static LuotsiProcess startForAMoment(Path data, Map<String, String> environment, String... options) {
        LearnedClasses.bring(data);
        var all = new HashMap<>(environment);
        all.putAll(QUICK_COMPILER);
        return start(data, all, options);
    }

    private static LuotsiProcess start(Path data, Map<String, String> environment, String... options) {
        var words = new ArrayList<>(List.of("start", "--port", "0"));
        words.addAll(List.of(options));
        var luotsi = run(data, environment, words.toArray(String[]::new));
        luotsi.awaitReady();
        return luotsi;
    }

    static Path distribution() {
        return Path.of(System.getProperty("luotsi.distribution", "target/luotsi"))
                .toAbsolutePath();
    }

    private void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!printed().contains("Luotsi ready at ")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Luotsi did not start: " + printed());
            }
            pause();
        }
    }

    private void read(InputStream output) {
        var buffer = new byte[8192];
        try (output) {
            for (var count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                synchronized (printed) {
                    printed.append(new String(buffer, 0, count, UTF_8));
                }
            }
        } catch (IOException ended) {
            return;
        }
    }

    String printed() {
        synchronized (printed) {
            return printed.toString();
        }
    }

    Path data() {
        return data;
    }

    /** The password that was generated for a login of the sample. */
    String password(String login) {
        try (var lines = Files.lines(data.resolve("sample-accounts.txt"))) {
            return lines.map(line -> line.split(";"))
                    .filter(cells -> cells[0].equals(login))
                    .findFirst()
                    .orElseThrow()[2];
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String url() {
        return property("url");
    }

    String token() {
        return property("token");
    }

    /** The address of its database. */
    String databaseUrl() {
        return property("database");
    }

    private String property(String name) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(data.resolve("portal.properties"))));
            return properties.getProperty(name);
        } catch (IOException stopped) {
            throw new IllegalStateException("Luotsi does not run: " + printed(), stopped);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The portal's process, a child of the command. */
    ProcessHandle portal() {
        return child("fi.luotsi.launch.portal.Portal");
    }

    ProcessHandle database() {
        return child("--datadir=" + data.resolve("database"));
    }

    private ProcessHandle child(String argument) {
        return process.children()
                .filter(child ->
                        List.of(child.info().arguments().orElse(new String[0])).contains(argument))
                .findFirst()
                .orElseThrow();
    }

    /** What ./luotsi does on Ctrl-C or SIGTERM. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Luotsi does not end: " + printed());
            }
            reader.join(TimeUnit.SECONDS.toMillis(5));
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
