package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Leftover;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The portal's process, alive for as long as we hold its standard input open. */
public final class PortalProcess implements AutoCloseable {
    private static final long SHUTDOWN_SECONDS = 20;

    private final Process process;
    private final Thread log;

    private PortalProcess(Process process, RotatingLog file) {
        this.process = process;
        log = Thread.ofPlatform().daemon().name("portal log").start(() -> copy(process, file));
    }

    public static PortalProcess start(
            Distribution distribution, DataFolder data, PortalSettings settings, Map<String, String> environment) {
        var server = ServerFolder.make(distribution, data, settings);
        data.subfolder("log");
        var command = new PortalCommand(distribution, data, server, settings).line();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LUOTSI_DB_"));
        builder.environment().putAll(environment);
        // files may have any name, whatever the terminal or the service manager says of its language
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return new PortalProcess(builder.start(), RotatingLog.open(data.portalLog()));
        } catch (IOException unusable) {
            throw new Refusal("The portal cannot be started: " + unusable.getMessage() + ".", unusable);
        }
    }

    /** Ends a portal that a killed launcher left in the middle of its own end. */
    public static void endLeftovers(DataFolder data) {
        Leftover.end(PortalCommand.dataArgument(data));
    }

    private static void copy(Process process, RotatingLog file) {
        try (file;
                var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.add(line);
            }
        } catch (IOException | UncheckedIOException broken) {
            process.destroy();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public CompletableFuture<Process> onEnd() {
        return process.onExit();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException closedAlready) {
            process.destroy();
        }
        try {
            if (!process.waitFor(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            log.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
