package fi.luotsi.web.api;

import fi.luotsi.compliance.audit.AuditEntry;
import fi.luotsi.compliance.audit.AuditLog;
import fi.luotsi.compliance.audit.AuditQuery;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The audit log as JSON; the data protection officer and administrators only. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "token")
public class AuditResource {
    private static final int MOST = 1_000;

    @Inject
    AuditLog log;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @GET
    @Operation(
            summary = "Who did what, when and from where, newest first",
            description =
                    "account is a login, subject the identity of a document or another thing, from and to are days in"
                            + " Finland, both included. A page holds 1,000 entries.")
    public JsonObject entries(
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("page") @DefaultValue("1") int page) {
        visitor.requireAuditor();
        var query = new AuditQuery(
                given(account).map(this::account),
                given(subject).map(AuditResource::identity),
                Optional.empty(),
                given(from).map(text -> start(day(text))),
                given(to).map(text -> start(day(text).plusDays(1))));
        var entries = Json.createArrayBuilder();
        log.find(query, (Math.clamp(page, 1, MOST) - 1) * MOST, MOST).forEach(entry -> entries.add(json(entry)));
        return Json.createObjectBuilder()
                .add("total", log.count(query))
                .add("entries", entries)
                .build();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(word -> !word.isEmpty());
    }

    private UUID account(String login) {
        return directory.withLogin(login).map(Account::id).orElseThrow(() -> unusable("No account has this login"));
    }

    private static UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw unusable("subject is the identity of a document or another thing");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw unusable("A day is written 2026-11-27");
        }
    }

    private static BadRequestException unusable(String sentence) {
        return new BadRequestException(ApiProblem.of(Response.Status.BAD_REQUEST.getStatusCode(), sentence));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Figures.ZONE).toInstant();
    }

    private JsonObjectBuilder json(AuditEntry entry) {
        return Json.createObjectBuilder()
                .add("at", entry.at().toString())
                .add("account", text(entry.account().map(UUID::toString)))
                .add("name", text(entry.account().flatMap(directory::name)))
                .add("deed", entry.deed().name())
                .add("route", entry.route())
                .add("subject", text(entry.subject().map(UUID::toString)))
                .add("address", entry.address());
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }
}
