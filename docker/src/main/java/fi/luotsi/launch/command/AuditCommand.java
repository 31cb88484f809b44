package fi.luotsi.launch.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.DataFolder;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Who saw a document, what an account did: asks the audit log of the running portal and prints all of the answer, newest first. */
public final class AuditCommand {
    private final DataFolder data;

    public AuditCommand(DataFolder data) {
        this.data = data;
    }

    /** Filters are parameters of the interface: account, subject, from, to. */
    public int run(Map<String, String> filters, boolean json) {
        try (var portal = PortalClient.of(data)) {
            var path = "/api/v1/audit?"
                    + filters.entrySet().stream()
                            .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), UTF_8) + "&")
                            .collect(Collectors.joining());
            var printed = 0;
            for (var page = 1; ; page++) {
                var answer = portal.get(path + "page=" + page);
                var entries = answer.getJsonArray("entries").getValuesAs(JsonObject.class);
                entries.forEach(entry -> System.out.println(json ? entry.toString() : line(entry)));
                printed += entries.size();
                if (entries.isEmpty() || printed >= answer.getInt("total")) {
                    return 0;
                }
            }
        }
    }

    private static String line(JsonObject entry) {
        return String.join(
                "  ",
                entry.getString("at"),
                text(entry, "name"),
                entry.getString("deed"),
                entry.getString("route"),
                text(entry, "subject"),
                entry.getString("address"));
    }

    private static String text(JsonObject entry, String name) {
        return entry.isNull(name) ? "-" : entry.getString(name);
    }
}
