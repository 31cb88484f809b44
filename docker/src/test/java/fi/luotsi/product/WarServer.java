package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.database.Schema;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What a server needs before the WAR is deployed in it: a migrated database, and its own configuration; in this order before Arquillian's extension. */
final class WarServer implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(WarServer.class, type -> prepare(), EmbeddedDatabase.class);
    }

    private static EmbeddedDatabase prepare() {
        try {
            var folder = Files.createTempDirectory("luotsi-war");
            var data = new DataFolder(folder.resolve("data"));
            data.lock().close();
            var database = EmbeddedDatabase.start(new Distribution(LuotsiProcess.distribution()), data, Ports.free());
            database.awaitReady(data);
            Schema.migrate(database.access());
            configure(folder, database.access());
            return database;
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static void configure(Path folder, DatabaseAccess database) throws IOException {
        var preBoot = Files.writeString(
                folder.resolve("pre-boot.txt"), resource("pre-boot.txt").replace("@ADDRESS@", "127.0.0.1"));
        var postBoot = Files.writeString(folder.resolve("post-boot.txt"), """
                create-jdbc-connection-pool --datasourceclassname org.mariadb.jdbc.MariaDbDataSource --restype javax.sql.DataSource --property user=%s:password=%s:url=%s luotsi
                create-jdbc-resource --connectionpoolid luotsi jdbc/luotsi
                """.formatted(
                        database.application().user(),
                        database.application().password(),
                        database.url().replace(":", "\\:")));
        var properties = Files.writeString(
                folder.resolve("system.properties"), """
                luotsi.index.folder=%1$s/index
                luotsi.temp.folder=%1$s
                luotsi.secrets.folder=%1$s/secrets
                luotsi.worker.folder=%2$s/worker
                """.formatted(folder, LuotsiProcess.distribution()));
        var driver = new Distribution(LuotsiProcess.distribution()).library("mariadb-java-client");
        System.setProperty(
                "luotsi.payara.options",
                String.join(
                        " ",
                        "--port",
                        Integer.toString(Ports.free()),
                        "--nocluster",
                        "--disablephonehome",
                        "--contextroot",
                        "/",
                        "--addlibs",
                        driver.toString(),
                        "--prebootcommandfile",
                        preBoot.toString(),
                        "--postbootcommandfile",
                        postBoot.toString(),
                        "--systemproperties",
                        properties.toString()));
    }

    private static String resource(String name) throws IOException {
        try (var resource = Distribution.class.getResourceAsStream("/fi/luotsi/launch/portal/" + name)) {
            return new String(resource.readAllBytes(), UTF_8);
        }
    }
}
