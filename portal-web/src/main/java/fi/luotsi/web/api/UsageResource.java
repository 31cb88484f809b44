package fi.luotsi.web.api;

import fi.luotsi.compliance.usage.UsageImport;
import fi.luotsi.compliance.usage.UsageRow;
import fi.luotsi.compliance.usage.Usages;
import fi.luotsi.compliance.usage.Usages.Sending;
import fi.luotsi.compliance.usage.UsedSystem;
import fi.luotsi.compliance.usage.UsedSystems;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Other systems tell how much they are used; coordinators and administrators only. */
@Path("/usage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class UsageResource {
    private static final int MOST_ROWS = 50_000;
    private static final int LONGEST = 200;

    @Inject
    Usages usages;

    @Inject
    UsedSystems systems;

    @Inject
    Visitor visitor;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell who used a system in a month, or how many",
            description =
                    "{\"system\": code, \"month\": \"2026-10\", \"dryRun\": true or false, \"rows\": [{\"who\": address or"
                            + " personnel number, \"lastUse\": optional day}]}; of a system that tells only counts the rows are"
                            + " {\"unit\": code, \"active\": number, \"entitled\": optional number}. The answer says how many of how"
                            + " many were active, and which rows do not count and why. The same again changes nothing; the latest"
                            + " counts. No person is kept.")
    public JsonObject tell(JsonObject told) {
        visitor.requireUsageKeeper();
        var system = systems.withCode(told.getString("system", ""))
                .orElseThrow(() -> unusable("No system has this code: see the page on the use of systems"));
        var sending = usages.send(
                system.id(),
                month(told.getString("month", "")),
                "API",
                rows(told),
                visitor.account().orElseThrow().id());
        return switch (sending) {
            case Sending.Waiting waiting -> answer(system, waiting.arrived(), told.getBoolean("dryRun", false));
            case Sending.Same same -> json(system, same.before(), "same");
            case Sending.Refused refused -> throw unusable("The rows cannot be taken: " + refused.problem());
        };
    }

    private JsonObject answer(UsedSystem system, UsageImport arrived, boolean isDryRun) {
        if (isDryRun) {
            usages.discard(arrived.id());
        } else {
            usages.take(arrived.id());
        }
        return json(system, arrived, isDryRun ? "dryRun" : "taken");
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw unusable("A month is written 2026-10");
        }
    }

    private static List<UsageRow> rows(JsonObject told) {
        var given = told.get("rows") instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        if (given.size() > MOST_ROWS) {
            throw unusable("At most " + MOST_ROWS + " rows are taken at once");
        }
        var rows = new ArrayList<UsageRow>();
        for (var row : given) {
            var cells = row instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            rows.add(new UsageRow(
                    rows.size() + 1,
                    text(cells, "who"),
                    text(cells, "unit"),
                    text(cells, "active"),
                    text(cells, "entitled"),
                    text(cells, "lastUse")));
        }
        return rows;
    }

    private static String text(JsonObject cells, String name) {
        var text = switch (cells.get(name)) {
            case JsonString string -> string.getString().strip();
            case JsonNumber number -> number.toString();
            case null, default -> "";
        };
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static BadRequestException unusable(String sentence) {
        return new BadRequestException(ApiProblem.of(Response.Status.BAD_REQUEST.getStatusCode(), sentence));
    }

    private static JsonObject json(UsedSystem system, UsageImport counted, String outcome) {
        var faults = Json.createArrayBuilder();
        counted.faults()
                .forEach(fault -> faults.add(Json.createObjectBuilder()
                        .add("row", fault.row())
                        .add("reason", fault.reason().name())));
        return Json.createObjectBuilder()
                .add("outcome", outcome)
                .add("system", system.code())
                .add("month", counted.month().toString())
                .add("active", counted.whole().active())
                .add("entitled", counted.whole().entitled())
                .add("base", counted.base().name())
                .add("rows", counted.rows())
                .add("faults", faults)
                .build();
    }
}
