package fi.luotsi.launch.command;

import fi.luotsi.launch.installation.Pause;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One harvest of a folder through the portal's interface. */
public record Harvest(PortalClient portal) {
    /** Runs it to its end, for staff; every report on the way goes to the watcher. */
    public JsonObject run(Path folder, String name, Consumer<JsonObject> watcher) {
        return run(folder, name, "staff", watcher);
    }

    /** The same, for others to read. */
    public JsonObject run(Path folder, String name, String audience, Consumer<JsonObject> watcher) {
        var asked = Json.createObjectBuilder()
                .add("folder", folder.toString())
                .add("name", name)
                .add("audience", audience)
                .build();
        var source = portal.post("/api/v1/sources", asked).getString("id");
        var harvest = portal.post("/api/v1/sources/" + source + "/harvest", JsonObject.EMPTY_JSON_OBJECT)
                .getString("harvestId");
        while (true) {
            var report = portal.get("/api/v1/harvests/" + harvest);
            if (!report.getString("state").equals("RUNNING")) {
                return report;
            }
            watcher.accept(report);
            Pause.moment();
        }
    }
}
