package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.SafeTable;
import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.web.layout.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** {@code /standing/table}: the figures of {@code /standing} for spreadsheets: the same units for the same people, and nobody's name. */
@WebServlet("/standing/table")
public class StandingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "people.unit",
            "standing.percent",
            "standing.signed",
            "standing.obliged",
            "standing.open",
            "standing.overdue",
            "standing.onLeave",
            "standing.isNew",
            "standing.exempt");

    @Inject
    transient StandingView standing;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!standing.read() || standing.chosen().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var table = new SafeTable(
                COLUMNS.stream().map(texts::get).toList(),
                standing.rows().stream().map(this::cells).toList());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"luotsi-" + standing.chosen().get().code() + "-" + standing.day() + ".csv\"");
        response.getWriter().write(table.text());
    }

    private List<String> cells(Standing row) {
        var counts = Stream.of(
                        row.percent(),
                        row.signed(),
                        row.obliged(),
                        row.open(),
                        row.overdue(),
                        row.onLeave(),
                        row.isNew(),
                        row.exempt())
                .map(String::valueOf);
        return Stream.concat(Stream.of(standing.name(row.unit())), counts).toList();
    }
}
