package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.SafeTable;
import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.acknowledgement.UnitBoard;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /standing/table}: the figures of {@code /standing}, or without a policy those of {@code /standing/all}, for spreadsheets: the same units for the same
 * people, and nobody's name.
 */
@WebServlet("/standing/table")
public class StandingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "people.unit",
            "standing.percent",
            "standing.signed",
            "standing.obliged",
            "standing.open",
            "standing.overdue",
            "standing.onLeave",
            "standing.isNew",
            "standing.exempt",
            "standing.later");

    @Inject
    transient StandingView standing;

    @Inject
    transient Instance<BoardView> board;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sent = new Sent(request);
        if (!sent.has("code")) {
            answer(sent, response, ofAll(board.get()), "all");
        } else if (standing.read() && standing.chosen().isPresent()) {
            answer(sent, response, ofOne(), standing.chosen().get().code());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(Sent sent, HttpServletResponse response, SafeTable table, String what) throws IOException {
        var isWorkbook = sent.text("form").equals("xlsx");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"luotsi-" + what + "-" + standing.day() + (isWorkbook ? ".xlsx" : ".csv")
                        + "\"");
        if (isWorkbook) {
            response.setContentType(WORKBOOK);
            table.writeWorkbook(response.getOutputStream(), texts.get("standing.signed"));
        } else {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(table.text());
        }
    }

    private SafeTable ofOne() {
        return new SafeTable(
                COLUMNS.stream().map(texts::get).toList(),
                standing.rows().stream()
                        .map(row -> Stream.concat(Stream.of(standing.name(row.unit())), counts(row))
                                .toList())
                        .toList());
    }

    /** A line for each unit and policy, so that the columns stay the same whatever policies there are. */
    private SafeTable ofAll(BoardView shown) {
        return new SafeTable(
                Stream.concat(Stream.of("signature.what"), COLUMNS.stream())
                        .map(texts::get)
                        .toList(),
                shown.rows().stream().flatMap(row -> lines(shown, row)).toList());
    }

    private static Stream<List<String>> lines(BoardView shown, UnitBoard row) {
        return shown.inForce().stream()
                .flatMap(version -> shown.cell(row, version).stream()
                        .map(cell -> Stream.concat(
                                        Stream.of(shown.title(version), shown.name(row.unit())), counts(cell))
                                .toList()));
    }

    private static Stream<String> counts(Standing row) {
        var share = row.share();
        var counts = Stream.of(
                row.signed(),
                row.obliged(),
                row.open(),
                row.overdue(),
                row.onLeave(),
                row.isNew(),
                row.exempt(),
                row.later());
        return Stream.concat(
                Stream.of(share.percent().map(String::valueOf).orElse("")),
                counts.map(count -> share.isFew() ? "" : String.valueOf(count)));
    }
}
