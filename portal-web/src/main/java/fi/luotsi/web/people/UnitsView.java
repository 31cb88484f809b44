package fi.luotsi.web.people;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** {@code /admin/units}: the organisation as a tree. */
@Named
@RequestScoped
public class UnitsView {
    private static final int DEEPEST = 5;

    @Inject
    Visitor visitor;

    public void open() {
        visitor.requireAdministrator();
    }

    /** How far to the right a line stands. */
    public int level(UnitLine line) {
        return Math.min(line.depth(), DEEPEST);
    }

    public boolean isClosed(UnitLine line) {
        return line.isClosed(LocalDate.now(Figures.ZONE).plusDays(1));
    }
}
