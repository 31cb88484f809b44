package fi.luotsi.web.warehouse;

import fi.luotsi.compliance.acknowledgement.SafeTable;
import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Question;
import fi.luotsi.compliance.warehouse.Table;
import fi.luotsi.compliance.warehouse.Warehouse;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /data/table}: a table of the data store, or its dictionary, for spreadsheets and for {@code luotsi export}. */
@WebServlet("/data/table")
public class TableServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DICTIONARY = "dictionary";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    transient Warehouse warehouse;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visitor.requireAnalyst();
        var sent = new Sent(request);
        var name = sent.text("name");
        var table = name.equals(DICTIONARY)
                ? Optional.of(new Dictionary(texts).file())
                : Table.named(name).map(this::read);
        if (table.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(table.get(), name, sent.text("form").equals("xlsx"), response);
    }

    private SafeTable read(Table table) {
        var rows = warehouse.rows(Question.all(table)).stream()
                .map(row -> row.stream()
                        .map(cell -> cell.map(Object::toString).orElse(""))
                        .toList())
                .toList();
        return new SafeTable(table.columns().stream().map(Column::name).toList(), rows);
    }

    private static void write(SafeTable table, String name, boolean isWorkbook, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"luotsi-" + name + (isWorkbook ? ".xlsx" : ".csv") + "\"");
        if (isWorkbook) {
            response.setContentType(WORKBOOK);
            table.writeWorkbook(response.getOutputStream(), name);
        } else {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(table.text());
        }
    }
}
