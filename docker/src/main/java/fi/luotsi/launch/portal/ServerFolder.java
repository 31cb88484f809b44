package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder in which the server works: made anew at each start, so that nothing of an earlier configuration or a killed start survives. */
record ServerFolder(Path folder, Path temporary) {
    static ServerFolder make(Distribution distribution, DataFolder data, PortalSettings settings) {
        try {
            var server = new ServerFolder(data.resolve("payara"), data.resolve("tmp/portal"));
            empty(server.folder);
            empty(server.temporary);
            for (var beginning : distribution.payaraBeginnings()) {
                copy(beginning, server.folder.resolve(beginning.getFileName()));
            }
            for (var name : new String[] {"pre-boot.txt", "post-boot.txt", "logging.properties"}) {
                server.writeResource(name, settings);
            }
            return server;
        } catch (IOException unwritable) {
            throw new Refusal("Luotsi cannot write to its data folder: " + unwritable.getMessage() + ".", unwritable);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void writeResource(String name, PortalSettings settings) throws IOException {
        try (var resource = ServerFolder.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The launcher holds no " + name);
            }
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    file(name),
                    text.replace("@ADDRESS@", settings.address())
                            .replace("@LINES@", settings.lines().className()));
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
