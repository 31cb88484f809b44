package fi.luotsi.launch.command;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the tables of the data store of the running portal into a folder, each as a file, with their dictionary. */
public final class ExportCommand {
    public static final String PARQUET = "parquet";
    private static final String DICTIONARY = "dictionary";
    private static final int CELLS = 5;

    private final DataFolder data;

    public ExportCommand(DataFolder data) {
        this.data = data;
    }

    /**
     * One file for each table.
     *
     * @param form parquet or csv
     */
    public int run(Path folder, String form) {
        try (var portal = PortalClient.of(data)) {
            Files.createDirectories(folder);
            var dictionary = portal.getText("/data/table?name=" + DICTIONARY);
            Files.writeString(folder.resolve(DICTIONARY + ".csv"), dictionary);
            for (var table : tables(dictionary).entrySet()) {
                write(portal, folder, table.getKey(), table.getValue(), form);
            }
            return 0;
        } catch (IOException failure) {
            throw new Refusal("The folder " + folder + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static void write(PortalClient portal, Path folder, String table, List<Parquet.Column> columns, String form)
            throws IOException {
        var csv = folder.resolve(table + ".csv");
        Files.writeString(csv, portal.getText("/data/table?name=" + table));
        if (form.equals(PARQUET)) {
            Parquet.write(csv, columns, folder.resolve(table + ".parquet"));
            Files.delete(csv);
        }
        System.out.println(folder.resolve(table + "." + form));
    }

    /** The columns of each table. The first cells of a line are names of ours, without anything that would need quotes. */
    static Map<String, List<Parquet.Column>> tables(String dictionary) {
        var tables = new LinkedHashMap<String, List<Parquet.Column>>();
        dictionary.lines().skip(1).map(line -> line.split(";", CELLS)).forEach(cells -> {
            var columns = tables.computeIfAbsent(cells[0], table -> new ArrayList<>());
            if (!cells[1].isEmpty()) {
                columns.add(new Parquet.Column(cells[1], cells[2]));
            }
        });
        return tables;
    }
}
