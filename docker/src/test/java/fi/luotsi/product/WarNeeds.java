package fi.luotsi.product;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.database.Schema;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What the WAR needs of any server: a migrated database with its driver, folders of its own, and accounts to begin with. It does not know which server it is. */
record WarNeeds(Path folder, EmbeddedDatabase database) implements AutoCloseable {
    static final String PASSWORD = UUID.randomUUID().toString();

    /** An administrator's, for programs. */
    static final String TOKEN = "luotsi_" + UUID.randomUUID();

    static WarNeeds prepare(Path folder) throws IOException {
        var data = new DataFolder(folder.resolve("data"));
        data.lock().close();
        var database = database(data, Ports.free());
        Schema.migrate(database.access());
        giveRights(database);
        EmbeddedDatabase.complete(data);
        Files.write(folder.resolve("accounts"), accounts());
        return new WarNeeds(folder, database);
    }

    private static EmbeddedDatabase database(DataFolder data, int port) {
        var database = EmbeddedDatabase.start(distribution(), data, port);
        database.awaitReady(data);
        return database;
    }

    /** One for each role, with the same password. */
    private static List<String> accounts() {
        return Rights.LOGINS.entrySet().stream()
                .map(role -> String.join(";", role.getValue(), role.getKey(), PASSWORD))
                .toList();
    }

    private static Distribution distribution() {
        return new Distribution(LuotsiProcess.distribution());
    }

    static Path war() {
        return distribution().portalWar();
    }

    static Path driver() {
        return distribution().library("mariadb-java-client");
    }

    void stopDatabase() {
        database.close();
    }

    /** The same one, at its old place. */
    EmbeddedDatabase databaseAgain() {
        var url = URI.create(access().url().substring("jdbc:".length()));
        var again = database(new DataFolder(folder.resolve("data")), url.getPort());
        giveRights(again);
        return again;
    }

    /** An embedded database makes its users anew at each start. */
    private static void giveRights(EmbeddedDatabase database) {
        fi.luotsi.launch.database.Rights.give(database.access());
    }

    DatabaseAccess access() {
        return database.access();
    }

    /** The portal's own settings, as lines of system properties. */
    String settings() {
        return """
                luotsi.index.folder=%1$s/index
                luotsi.temp.folder=%1$s
                luotsi.secrets.folder=%1$s/secrets
                luotsi.worker.folder=%2$s
                luotsi.accounts.file=%1$s/accounts
                luotsi.token=%3$s
                """.formatted(folder, distribution().worker(), TOKEN);
    }

    @Override
    public void close() {
        database.close();
    }
}
