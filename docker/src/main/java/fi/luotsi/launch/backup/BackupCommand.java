package fi.luotsi.launch.backup;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.database.Schema;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.OpenParts;
import fi.luotsi.launch.installation.OwnerOnly;
import fi.luotsi.launch.installation.PortalFile;
import fi.luotsi.launch.installation.Ports;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.installation.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Writes an installation into one file, beside a portal that runs or of one that does not. */
public final class BackupCommand {
    /** Which steps of the schema the rows have, with the checksums of those steps; a file of the backup only. */
    static final String STEPS = "schema-steps";

    private final Distribution distribution;
    private final DataFolder data;
    private final Clock clock;

    public BackupCommand(Distribution distribution, DataFolder data, Clock clock) {
        this.distribution = distribution;
        this.data = data;
        this.clock = clock;
    }

    public int run(Path named) {
        var file = named.toAbsolutePath().normalize();
        return OneCommand.run(parts -> write(file, parts));
    }

    private void write(Path file, OpenParts parts) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new Refusal("There is a file " + file + " already; choose another name.");
        }
        var settings = Settings.of(data);
        var key = BackupKey.of(settings);
        var access = database(settings, parts);
        var draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        parts.add(() -> Files.deleteIfExists(draft));
        var meter = new Meter();
        var schema = write(draft, access, key, meter);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        System.out.println("Backup of schema " + schema + (key.isSecret() ? ", encrypted" : "") + ": " + meter.sum()
                + ": " + file);
        if (!key.isSecret()) {
            System.err.println("Whoever has this file reads all of it, passwords of sources as well. With "
                    + BackupKey.SETTING + " or " + BackupKey.SETTING + "_FILE it is encrypted.");
        }
    }

    private int write(Path draft, DatabaseAccess access, BackupKey key, Meter meter) throws IOException, SQLException {
        try (var channel = OwnerOnly.create(draft)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            var files = new TreeMap<>(DataFiles.anchors(data));
            try (var snapshot = Snapshot.of(access)) {
                files.putAll(DataFiles.others(data));
                files.put(STEPS, Schema.steps(access).getBytes(StandardCharsets.UTF_8));
                var header = Header.of(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS), Schema.version(access), key.isSecret());
                write(out, header, key, files, snapshot, meter);
                out.flush();
                channel.force(true);
                return header.schema();
            }
        }
    }

    private static void write(
            BufferedOutputStream out,
            Header header,
            BackupKey key,
            Map<String, byte[]> files,
            Snapshot snapshot,
            Meter meter)
            throws IOException, SQLException {
        try (var writer = new BackupWriter(out, header, key)) {
            for (var file : files.entrySet()) {
                writer.file(file.getKey(), file.getValue());
            }
            snapshot.write(writer, meter);
            writer.complete();
        }
    }

    /** The database of the settings, or our own: the one that runs, otherwise one that is started for this. */
    private DatabaseAccess database(Settings settings, OpenParts parts) {
        var external = DatabaseAccess.of(settings);
        if (external.isPresent()) {
            return external.get();
        }
        if (!EmbeddedDatabase.standsIn(data)) {
            throw new Refusal("There is nothing to back up in " + data.folder()
                    + ". Name the data folder with --data, and a database of its own with LUOTSI_DB_URL.");
        }
        return PortalFile.read(data)
                .map(portal -> EmbeddedDatabase.access(portal.database(), data))
                .orElseGet(() -> started(parts));
    }

    private DatabaseAccess started(OpenParts parts) {
        parts.add(data.lock());
        data.requireWhole();
        data.subfolder("log");
        var database = parts.add(EmbeddedDatabase.start(distribution, data, Ports.free()));
        database.awaitReady(data);
        return database.access();
    }
}
