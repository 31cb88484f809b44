package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Sheet;
import fi.luotsi.compliance.acknowledgement.Sheet.Line;
import fi.luotsi.compliance.acknowledgement.Sheets;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The sheets of the unit that {@code /standing} shows, and what was confirmed of them. */
@Named
@RequestScoped
public class UnitSheets {
    @Inject
    Sheets sheets;

    @Inject
    Directory directory;

    @Inject
    StandingView standing;

    @Inject
    Visitor visitor;

    /** Whether the visitor may make and confirm sheets of the unit. */
    public boolean isPossible() {
        return standing.unit()
                .filter(unit -> sheets.may(visitor.account().orElseThrow().id(), unit))
                .isPresent();
    }

    public List<Sheet> all() {
        return standing.chosen().stream()
                .flatMap(version -> standing.unit().stream()
                        .flatMap(unit -> sheets
                                .of(
                                        version.id(),
                                        unit,
                                        visitor.account().orElseThrow().id())
                                .stream()))
                .toList();
    }

    public List<Line> confirmed(Sheet sheet) {
        return sheet.lines().stream()
                .filter(line -> line.confirmed().isPresent())
                .toList();
    }

    public String confirmer(Line line) {
        return line.confirmed()
                .flatMap(confirmed -> directory.name(confirmed.by()))
                .orElse("");
    }

    public String making() {
        return Address.of("/standing/sheet")
                .with("policy", standing.chosen().orElseThrow().code())
                .with("unit", standing.unit().orElseThrow().toString())
                .toString();
    }
}
