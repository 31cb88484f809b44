package fi.luotsi.web.people;

import fi.luotsi.compliance.people.UnitType;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.content.LocalName;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /admin/types}: what kinds of units there are, and how they are called. */
@Named
@RequestScoped
public class TypesView {
    @Inject
    HttpServletRequest request;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private String problem = "";

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        if (sent.isPost()) {
            var isRemoving = sent.text("do").equals("remove");
            var done = isRemoving ? units.removeType(sent.text("code")) : units.save(type(sent));
            if (done) {
                Sent.redirect("/admin/types?done=saved");
            } else {
                problem = isRemoving ? "inUse" : "incomplete";
            }
        }
    }

    private static UnitType type(Sent sent) {
        return new UnitType(sent.text("code"), new LocalName(sent.text("fi"), sent.text("sv"), sent.text("en")));
    }

    public List<UnitType> types() {
        return units.types();
    }

    /** {@code inUse}, {@code incomplete}, or empty. */
    public String problem() {
        return problem;
    }

    public boolean isSaved() {
        return new Sent(request).text("done").equals("saved");
    }

    /** What was typed into the form for a new one, where it was refused. */
    public String typed(String name) {
        var sent = new Sent(request);
        return problem.equals("incomplete") && sent.has("new") ? sent.text(name) : "";
    }
}
