package fi.luotsi.web.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.survey.MeasuredRow;
import fi.luotsi.compliance.survey.Measurements;
import fi.luotsi.compliance.survey.Measurements.Reading;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /surveys/measured}: results of Opeka and Ropeka by a file, tried first and taken in then. */
@Named
@RequestScoped
public class MeasuredView {
    @Inject
    HttpServletRequest request;

    @Inject
    Measurements measurements;

    @Inject
    Visitor visitor;

    private Optional<Reading> reading = Optional.empty();
    private boolean isTaken;
    private String text = "";

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        if (request.getAttribute(MeasuredFileServlet.FILE) instanceof byte[] file) {
            reading = Optional.of(measurements.look(file));
            text = PersonnelTable.read(file) instanceof PersonnelTable.Reading.Read read ? text(read.table()) : "";
        } else if (sent.isPost()) {
            isTaken = true;
            reading = Optional.of(measurements.take(sent.text("rows").getBytes(UTF_8)));
        }
    }

    /** Between tabs, in the same lines, so that a row has the same number once more. */
    private static String text(PersonnelTable table) {
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", table.header()));
        for (var line : table.lines()) {
            while (lines.size() < line.number() - 1) {
                lines.add("");
            }
            lines.add(String.join("\t", line.cells()));
        }
        return String.join("\n", lines);
    }

    public boolean isRead() {
        return reading.filter(Reading.Read.class::isInstance).isPresent();
    }

    public boolean isTaken() {
        return isTaken && isRead();
    }

    private List<MeasuredRow> rows() {
        return reading.filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .map(Reading.Read::rows)
                .orElse(List.of());
    }

    public List<MeasuredRow> faults() {
        return rows().stream().filter(row -> row.state().isFault()).toList();
    }

    public long added() {
        return count(MeasuredRow.State.NEW);
    }

    public long corrected() {
        return count(MeasuredRow.State.CORRECTED);
    }

    public long same() {
        return count(MeasuredRow.State.SAME);
    }

    private long count(MeasuredRow.State state) {
        return rows().stream().filter(row -> row.state() == state).count();
    }

    public String text() {
        return text;
    }

    /** Why the file cannot be read, empty where it can. */
    public String problem() {
        return reading.map(read -> switch (read) {
                    case Reading.Read fine -> "";
                    case Reading.Unreadable unreadable -> unreadable.reason().name();
                    case Reading.NoColumns missing -> "COLUMNS";
                })
                .orElse("");
    }

    public int mostBytes() {
        return MeasuredFileServlet.MOST_BYTES;
    }
}
