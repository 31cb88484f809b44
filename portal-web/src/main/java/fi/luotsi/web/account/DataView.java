package fi.luotsi.web.account;

import fi.luotsi.compliance.privacy.Holding;
import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /account/data}: everything that Luotsi holds of the visitor. */
@Named
@RequestScoped
public class DataView {
    /** Of each kind; the copy to take along holds all. */
    private static final int SHOWN = 20;

    @Inject
    PersonalData data;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Holding> holdings = List.of();

    public void open() {
        holdings = visitor.account().map(account -> data.copyFor(account.id())).orElse(List.of());
    }

    public List<Holding> holdings() {
        return holdings;
    }

    public String heading(Holding holding) {
        return texts.get("data." + holding.table());
    }

    public List<Map<String, String>> rows(Holding holding) {
        return holding.rows().stream().limit(SHOWN).toList();
    }

    public boolean isShortened(Holding holding) {
        return holding.rows().size() > SHOWN;
    }

    public String shortened(Holding holding) {
        return texts.format("data.more", SHOWN, holding.rows().size());
    }
}
