package fi.luotsi.launch.database;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.OwnerOnly;
import fi.luotsi.launch.installation.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the server's own tables at the first start, as its {@code mariadb-install-db} does, but without help texts, a test database or any account that
 * could sign in.
 */
final class SystemTables {
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    /** Is there until the schema stands for the first time. */
    private static final String INCOMPLETE = "database.incomplete";

    private SystemTables() {}

    static void complete(DataFolder data) {
        try {
            Files.deleteIfExists(data.resolve(INCOMPLETE));
        } catch (IOException unwritable) {
            throw new Refusal("Luotsi cannot write to " + data.folder() + ".", unwritable);
        }
    }

    /**
     * Works in a draft folder, so that a start that was cut off begins anew; and so does one that was cut off while the schema was made. A server that is
     * killed just then does not always recover.
     */
    static void create(MariadbCommand command, DataFolder data) throws IOException {
        var folder = MariadbCommand.folder(data);
        if (Files.exists(data.resolve(INCOMPLETE))) {
            delete(folder);
        }
        if (Files.isDirectory(folder)) {
            return;
        }
        OwnerOnly.write(data.resolve(INCOMPLETE), "");
        data.subfolder("log");
        var draft = data.resolve("database.draft");
        delete(draft);
        Files.createDirectory(draft);
        bootstrap(command, draft, data);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void bootstrap(MariadbCommand command, Path draft, DataFolder data) throws IOException {
        var server = new ProcessBuilder(command.bootstrap(draft))
                .redirectErrorStream(true)
                .redirectOutput(new File(data.databaseLog().toString()))
                .start();
        try (var statements = server.outputWriter()) {
            statements.write("create database mysql;\nuse mysql;\n");
            for (var script : SCRIPTS) {
                statements.write(Files.readString(
                        command.distribution().mariadb().resolve("share").resolve(script)));
            }
            statements.write("\ndelete from mysql.global_priv where User <> 'mariadb.sys';\n");
        } catch (IOException endedEarly) {
            throw failure(data, endedEarly);
        }
        if (exitCode(server) != 0) {
            throw failure(data, new IOException("The server ended with an error"));
        }
    }

    private static int exitCode(Process server) {
        try {
            return server.waitFor();
        } catch (InterruptedException stopped) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Refusal failure(DataFolder data, IOException cause) {
        return new Refusal("The embedded database cannot be made; its log says why: " + data.databaseLog(), cause);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
