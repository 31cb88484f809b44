package fi.luotsi.launch.backup;

import fi.luotsi.launch.database.DatabaseAccess;
import fi.luotsi.launch.database.EmbeddedDatabase;
import fi.luotsi.launch.database.Migrations;
import fi.luotsi.launch.database.Schema;
import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.OpenParts;
import fi.luotsi.launch.installation.Ports;
import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.installation.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * Makes an installation of a backup, in a data folder that is empty. The file is read to its end first; then everything is put together in a folder of its
 * own and moved into place at last.
 */
public final class RestoreCommand {
    private final Distribution distribution;
    private final DataFolder data;

    public RestoreCommand(Distribution distribution, DataFolder data) {
        this.distribution = distribution;
        this.data = data;
    }

    public int run(Path file) {
        return OneCommand.run(parts -> restore(file, parts));
    }

    private void restore(Path file, OpenParts parts) throws IOException, SQLException {
        var place = new EmptyPlace(data);
        place.require();
        var key = BackupKey.of(Settings.of(data));
        var examined = examine(file, key);
        parts.add(data.lock());
        var staging = place.staging(parts);
        writeFiles(staging, examined.files());
        var meter = new Meter();
        var external = DatabaseAccess.of(Settings.of(staging));
        var made = parts.add(new Made(external));
        var database = parts.add(new OpenParts());
        load(file, key, external.orElseGet(() -> own(staging, database)), examined.steps(), meter);
        EmbeddedDatabase.complete(staging);
        database.close();
        place.take();
        made.keep();
        System.out.println("Restored into " + data.folder() + ": " + meter.sum()
                + ". Start it as ever; the search index is made anew.");
    }

    private static Examination examine(Path file, BackupKey key) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var reader = new BackupReader(in, key);
            requireKnown(reader.header());
            var examination = new Examination();
            reader.readAll(examination);
            return examination;
        } catch (NoSuchFileException absent) {
            throw new Refusal("There is no file " + file + ".", absent);
        }
    }

    private static void requireKnown(Header header) {
        if (header.schema() > Migrations.newest()) {
            throw new Refusal("This backup was made by a newer Luotsi: its schema is " + header.schema()
                    + ", and this one knows " + Migrations.newest() + ". Restore it with the newer one.");
        }
    }

    private static void writeFiles(DataFolder staging, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            DataFiles.write(staging, file.getKey(), file.getValue());
        }
    }

    private DatabaseAccess own(DataFolder staging, OpenParts open) {
        staging.subfolder("log");
        var own = open.add(EmbeddedDatabase.start(distribution, staging, Ports.free()));
        own.awaitReady(staging);
        return own.access();
    }

    private static void load(Path file, BackupKey key, DatabaseAccess access, String steps, Meter meter)
            throws IOException, SQLException {
        try (var in = Files.newInputStream(file)) {
            var reader = new BackupReader(in, key);
            Schema.migrate(access, Integer.toString(reader.header().schema()));
            requireSame(steps, Schema.steps(access));
            try (var loading = Loading.into(access, meter)) {
                reader.readAll(loading);
            }
        }
    }

    private static void requireSame(String theirs, String ours) {
        if (!theirs.equals(ours)) {
            throw new Refusal("This backup was made by a Luotsi whose schema came about in other steps than this one's."
                    + " Restore it with the one that made it.");
        }
    }
}
