package fi.luotsi.launch.database;

import fi.luotsi.launch.database.DatabaseAccess.Login;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Leftover;
import fi.luotsi.launch.installation.OwnerOnly;
import fi.luotsi.launch.installation.Pause;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A MariaDB of our own in the data folder, reached on one loopback port only: no socket file, no other accounts than the two below. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String OWNER = "database-owner";
    private static final String APPLICATION = "database-application";
    /** Names of its passwords among the secrets of the data folder: they are made anew for each installation. */
    public static final Set<String> PASSWORDS = Set.of(OWNER, APPLICATION);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SHUTDOWN = Duration.ofMinutes(1);

    private final Process server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Process server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /** Starts the server; it may not answer yet. */
    public static EmbeddedDatabase start(Distribution distribution, DataFolder data, int port) {
        requirePlatform();
        endLeftovers(data);
        var command = new MariadbCommand(distribution, data);
        var access = access("jdbc:mariadb://127.0.0.1:" + port + "/luotsi", data);
        try {
            SystemTables.create(command, data);
            var accounts = data.subfolder("secrets").resolve("accounts.sql");
            OwnerOnly.write(accounts, Accounts.statements(access));
            return new EmbeddedDatabase(run(command, port, accounts, data), access);
        } catch (IOException unusable) {
            throw new Refusal("The embedded database cannot be started: " + unusable.getMessage() + ".", unusable);
        }
    }

    /** How one that runs is reached. */
    public static DatabaseAccess access(String url, DataFolder data) {
        return new DatabaseAccess(
                url, new Login("luotsi_owner", data.secret(OWNER)), new Login("luotsi_app", data.secret(APPLICATION)));
    }

    /** Whether this folder holds one. */
    public static boolean standsIn(DataFolder data) {
        return Files.isDirectory(MariadbCommand.folder(data));
    }

    /** All of its schema stands: from now on it is somebody's. One that is cut off before that is made anew. */
    public static void complete(DataFolder data) {
        SystemTables.complete(data);
    }

    /** Ends one that a killed start left behind. */
    public static void endLeftovers(DataFolder data) {
        Leftover.end(MariadbCommand.dataArgument(data));
    }

    private static void requirePlatform() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new Refusal("The embedded database runs on Linux on x86-64, and this is " + system
                    + ". Name a MariaDB 10.11 or newer with LUOTSI_DB_URL, LUOTSI_DB_USER and LUOTSI_DB_PASSWORD.");
        }
    }

    private static Process run(MariadbCommand command, int port, Path accounts, DataFolder data) throws IOException {
        var log = data.databaseLog().toFile();
        return new ProcessBuilder(command.serve(port, accounts))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Completes when the server ends, whoever ended it. */
    public CompletableFuture<Process> onEnd() {
        return server.onExit();
    }

    /** Waits until the owner can sign in. */
    public void awaitReady(DataFolder data) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Connections.opens(access.url(), access.owner())) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new Refusal("The embedded database does not start; its log says why: " + data.databaseLog()
                        + ". If it cannot be mended, restore a backup into another folder.");
            }
            Pause.moment();
        }
        forgetPasswordsOnDisk(data);
    }

    private static void forgetPasswordsOnDisk(DataFolder data) {
        try {
            Files.deleteIfExists(data.resolve("secrets/accounts.sql"));
        } catch (IOException harmless) {
            // The folder is its owner's alone, and holds the same passwords in files of their own.
            return;
        }
    }

    /** Lets the server write everything down and end. */
    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
