package fi.luotsi.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.privacy.Holding;
import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/** The visitor's own data as a file that other programs can read (GDPR, articles 15 and 20). */
@WebServlet("/account/data/copy")
public class DataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PersonalData data;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var account = visitor.account().orElseThrow();
        var holdings = Json.createArrayBuilder();
        data.copyFor(account.id()).forEach(holding -> holdings.add(json(holding)));
        var copy = Json.createObjectBuilder()
                .add("madeAt", Instant.now().toString())
                .add("account", account.id().toString())
                .add("holdings", holdings)
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding(UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"luotsi-omat-tiedot.json\"");
        response.getWriter().write(copy.toString());
    }

    private static JsonObjectBuilder json(Holding holding) {
        var rows = Json.createArrayBuilder();
        for (var row : holding.rows()) {
            var values = Json.createObjectBuilder();
            row.forEach(values::add);
            rows.add(values);
        }
        return Json.createObjectBuilder()
                .add("table", holding.table())
                .add("purpose", holding.purpose())
                .add("ground", holding.ground())
                .add("retention", holding.retention())
                .add("rows", rows);
    }
}
