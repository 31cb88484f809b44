package fi.luotsi.launch.command;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Refusal;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Makes a folder a source of the running portal, harvests it and reports. */
public final class IngestCommand {
    private final DataFolder data;

    public IngestCommand(DataFolder data) {
        this.data = data;
    }

    public int run(Path folder, String name) {
        var path = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new Refusal("There is no folder at " + path + ".");
        }
        try (var portal = PortalClient.of(data)) {
            var progress = new Progress(System.out);
            var report = new Harvest(portal).run(path, name, progress::show);
            progress.end();
            print(report);
            return report.getString("state").equals("DONE") ? 0 : 1;
        }
    }

    private static void print(JsonObject report) {
        System.out.printf(
                Locale.ROOT,
                "indexed %d, partial %d, rejected %d%n",
                report.getInt("indexed"),
                report.getInt("partial"),
                report.getInt("rejected"));
        for (var problem : report.getJsonArray("problems").getValuesAs(JsonObject.class)) {
            System.out.println(problem.getString("state").toLowerCase(Locale.ROOT) + "  " + problem.getString("item")
                    + ": " + problem.getString("sentence"));
        }
        if (!report.getString("state").equals("DONE")) {
            System.err.println("The harvest ended before its end: " + report.getString("state") + " "
                    + report.getString("failure", ""));
        }
    }
}
