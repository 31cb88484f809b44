package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Standing;
import fi.luotsi.compliance.notice.Reminders;
import fi.luotsi.web.layout.Sent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;

/** The button on {@code /standing} that reminds, and what came of it. */
@Named
@RequestScoped
public class RemindButton {
    @Inject
    HttpServletRequest request;

    @Inject
    Reminders reminders;

    @Inject
    StandingView standing;

    /** How many have not signed among those whom the visitor may know by name, in the unit that is shown or in all. */
    public int people() {
        List<Standing> rows = standing.rows().stream()
                .filter(standing::mayName)
                .filter(row ->
                        standing.unit().filter(unit -> !unit.equals(row.unit())).isEmpty())
                .toList();
        return rows.stream().mapToInt(row -> row.obliged() - row.signed()).sum();
    }

    public boolean isPossible() {
        return reminders.isPossible();
    }

    /** The day on which the letters go out. */
    public LocalDate day() {
        return reminders.nextDay();
    }

    public boolean isDone() {
        return !new Sent(request).text("reminded").isEmpty();
    }

    public int count(String name) {
        var told = new Sent(request).text(name);
        return told.matches("\\d{1,6}") ? Integer.parseInt(told) : 0;
    }
}
