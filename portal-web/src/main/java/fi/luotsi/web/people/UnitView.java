package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.UnitType;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /admin/unit}: one unit, or a new one under another. */
@Named
@RequestScoped
public class UnitView {
    @Inject
    HttpServletRequest request;

    @Inject
    Units units;

    @Inject
    Roles roles;

    @Inject
    Visitor visitor;

    private Optional<UnitLine> line = Optional.empty();
    private String problem = "";

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        line = sent.id("id").flatMap(units::find);
        if (sent.has("id") && line.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            settle(act(sent));
        }
    }

    private Units.Saving act(Sent sent) {
        var isKnown = line.isPresent();
        return switch (sent.text("do")) {
            case "close" -> isKnown ? units.close(line.get().id()) : refused();
            case "reopen" -> isKnown ? units.reopen(line.get().id()) : refused();
            default -> save(sent);
        };
    }

    private Units.Saving save(Sent sent) {
        var unit = new Unit(
                sent.text("code"), sent.text("nameFi"), sent.text("nameSv"), sent.text("type"), Optional.empty());
        var parent = sent.id("parent");
        if (sent.has("parent") && parent.isEmpty()) {
            return new Units.Saving.Refused(Units.Problem.PARENT);
        }
        return line.map(found -> units.change(found.id(), unit, parent)).orElseGet(() -> units.add(unit, parent));
    }

    private static Units.Saving refused() {
        return new Units.Saving.Refused(Units.Problem.CODE);
    }

    private void settle(Units.Saving saving) {
        switch (saving) {
            case Units.Saving.Saved saved -> Sent.redirect("/admin/unit?done=saved&id=" + saved.id());
            case Units.Saving.Refused refused -> problem = refused.problem().name();
        }
    }

    public boolean isNew() {
        return line.isEmpty();
    }

    public UnitLine line() {
        return line.orElseThrow();
    }

    public boolean isClosed() {
        return line().isClosed(LocalDate.now(Figures.ZONE).plusDays(1));
    }

    public boolean isSaved() {
        return new Sent(request).text("done").equals("saved");
    }

    /** What is wrong with the form that was sent; empty when nothing is. */
    public String problem() {
        return problem;
    }

    public String code() {
        return value("code", line.map(found -> found.unit().code()));
    }

    public String nameFi() {
        return value("nameFi", line.map(found -> found.unit().nameFi()));
    }

    public String nameSv() {
        return value("nameSv", line.map(found -> found.unit().nameSv()));
    }

    public String type() {
        return value("type", line.map(found -> found.unit().type()));
    }

    public String parent() {
        return value("parent", line.flatMap(UnitLine::parent).map(UUID::toString));
    }

    private String value(String name, Optional<String> stored) {
        var sent = new Sent(request);
        return sent.isPost() || line.isEmpty() ? sent.text(name) : stored.orElse("");
    }

    public List<UnitType> types() {
        return units.types();
    }

    public List<UnitLine> path() {
        return units.path(line().id());
    }

    public List<Roles.Holder> heads() {
        return roles.heads(line().id(), LocalDate.now(Figures.ZONE));
    }
}
