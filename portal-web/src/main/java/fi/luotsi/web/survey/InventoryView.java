package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.survey.Area;
import fi.luotsi.compliance.survey.Inventories;
import fi.luotsi.compliance.survey.Inventories.Asked;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /surveys/inventory}: a head tells what a unit has. */
@Named
@RequestScoped
public class InventoryView {
    @Inject
    HttpServletRequest request;

    @Inject
    Inventories inventories;

    @Inject
    Visitor visitor;

    private Optional<Asked> asked = Optional.empty();
    private boolean isIncomplete;

    public void open() {
        var sent = new Sent(request);
        var campaign = sent.id("campaign");
        var unit = sent.id("unit");
        asked = inventories.asked(account()).stream()
                .filter(one -> campaign.equals(Optional.of(one.campaign().id())))
                .filter(one -> unit.equals(Optional.of(one.unit().id())))
                .findFirst();
        if (asked.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            tell(asked().campaign().id(), asked().unit().id());
        }
    }

    private void tell(UUID campaign, UUID unit) {
        var values = marks().of(asked().campaign().survey());
        switch (inventories.tell(campaign, unit, values, account())) {
            case DONE -> Sent.redirect("/surveys?done=told");
            case INCOMPLETE -> isIncomplete = true;
            case NOT_ASKED -> NotThere.answer();
        }
    }

    private UUID account() {
        return visitor.account().map(Account::id).orElseThrow();
    }

    private Marks marks() {
        return new Marks(new Sent(request));
    }

    public Asked asked() {
        return asked.orElseThrow();
    }

    public String title() {
        return asked().campaign().survey().title().in(visitor.language());
    }

    public List<Area> areas() {
        return asked().campaign().survey().areas();
    }

    public List<Question> in(Area area) {
        return asked().campaign().survey().in(area);
    }

    /** What was typed, or else told the last time. */
    public String value(Question question) {
        return new Sent(request).isPost()
                ? marks().typed(question)
                : asked().told()
                        .map(told -> told.values().get(question.id()))
                        .map(String::valueOf)
                        .orElse("");
    }

    public boolean isChosen(Question question, int choice) {
        return value(question).equals(Integer.toString(choice));
    }

    public boolean isMissing(Question question) {
        return isIncomplete && marks().mark(question).isEmpty();
    }

    public boolean isIncomplete() {
        return isIncomplete;
    }
}
