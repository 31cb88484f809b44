package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Ports;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A Payara Micro of Arquillian with what the WAR needs and its own configuration; in this order before Arquillian's extension. */
final class WarServer implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(WarServer.class, type -> prepare(), WarNeeds.class);
    }

    private static WarNeeds prepare() {
        try {
            var needs = WarNeeds.prepare(Files.createTempDirectory("luotsi-war"));
            configure(needs);
            return needs;
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static void configure(WarNeeds needs) throws IOException {
        var folder = needs.folder();
        var database = needs.access();
        var preBoot = Files.writeString(
                folder.resolve("pre-boot.txt"), resource("pre-boot.txt").replace("@ADDRESS@", "127.0.0.1"));
        var postBoot = Files.writeString(folder.resolve("post-boot.txt"), """
                create-jdbc-connection-pool --datasourceclassname org.mariadb.jdbc.MariaDbDataSource --restype javax.sql.DataSource --property user=%s:password=%s:url=%s luotsi
                create-jdbc-resource --connectionpoolid luotsi jdbc/luotsi
                """.formatted(
                        database.application().user(),
                        database.application().password(),
                        database.url().replace(":", "\\:")));
        var properties = Files.writeString(folder.resolve("system.properties"), needs.settings());
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
                        WarNeeds.driver().toString(),
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
