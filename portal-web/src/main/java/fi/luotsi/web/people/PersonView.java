package fi.luotsi.web.people;

import fi.luotsi.compliance.people.PeriodData;
import fi.luotsi.compliance.people.PersonData;
import fi.luotsi.compliance.people.PersonOrigin;
import fi.luotsi.compliance.people.Personnel;
import fi.luotsi.compliance.people.Personnel.Card;
import fi.luotsi.compliance.people.UnitLine;
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
import java.util.stream.Collectors;

/** {@code /admin/person}: a person with periods, roles and accounts, or a new one. */
@Named
@RequestScoped
public class PersonView {
    @Inject
    HttpServletRequest request;

    @Inject
    Personnel personnel;

    @Inject
    PersonRoles roles;

    @Inject
    UnitNames unitNames;

    @Inject
    Visitor visitor;

    private Optional<Card> card = Optional.empty();
    private String problem = "";

    public void open() {
        visitor.requireAdministrator();
        var sent = new Sent(request);
        card = sent.id("id").flatMap(personnel::find);
        if (sent.has("id") && card.isEmpty()) {
            NotThere.answer();
            return;
        }
        if (sent.isPost()) {
            act(sent);
        }
        card.ifPresent(found -> roles.of(found.id()));
    }

    private void act(Sent sent) {
        var form = new PersonForm(
                sent, unitNames.tree().stream().map(line -> line.unit().code()).collect(Collectors.toSet()));
        if (card.isEmpty()) {
            add(form);
            return;
        }
        var id = card.get().id();
        problem = switch (sent.text("do")) {
            case "person" -> change(form);
            case "period" ->
                form.period(List.of())
                                .filter(period -> personnel.addPeriod(id, period))
                                .isPresent()
                        ? ""
                        : "period";
            case "change" -> changePeriod(form, sent) ? "" : "period";
            case "leave" -> addLeave(form, sent) ? "" : "leave";
            default -> roles.act(id, sent);
        };
        if (problem.isEmpty()) {
            Sent.redirect("/admin/person?done=saved&id=" + id);
        }
    }

    private void add(PersonForm form) {
        var person = form.person(PersonOrigin.HAND);
        var period = form.period(List.of());
        if (person.isEmpty() || period.isEmpty()) {
            problem = person.isEmpty() ? "person" : "period";
            return;
        }
        personnel
                .add(person.get(), period.get())
                .ifPresentOrElse(
                        added -> Sent.redirect("/admin/person?done=saved&id=" + added), () -> problem = "number");
    }

    private String change(PersonForm form) {
        var person = form.person(card().person().origin());
        if (person.isEmpty()) {
            return "person";
        }
        return personnel.change(card().id(), person.get()) ? "" : "number";
    }

    private boolean changePeriod(PersonForm form, Sent sent) {
        return period(sent)
                .flatMap(before -> form.period(before.data().leaves())
                        .filter(after -> personnel.changePeriod(card().id(), before.id(), after)))
                .isPresent();
    }

    private boolean addLeave(PersonForm form, Sent sent) {
        return period(sent)
                .flatMap(before -> form.leaves(before.data().leaves())
                        .filter(leaves -> personnel.changePeriod(
                                card().id(), before.id(), before.data().withLeaves(leaves))))
                .isPresent();
    }

    private Optional<Card.Period> period(Sent sent) {
        return sent.id("period")
                .flatMap(id -> card().periods().stream()
                        .filter(period -> period.id().equals(id))
                        .findFirst());
    }

    public boolean isNew() {
        return card.isEmpty();
    }

    public Card card() {
        return card.orElseThrow();
    }

    /** Who keeps the person up to date. */
    public PersonOrigin origin() {
        return card().person().origin();
    }

    public boolean isSaved() {
        return new Sent(request).text("done").equals("saved");
    }

    /** What is wrong with the form that was sent; empty when nothing is. */
    public String problem() {
        return problem;
    }

    /** What a field of the first form holds: what was typed, else what is stored. */
    public String value(String name) {
        var sent = new Sent(request);
        return card.isEmpty() || sent.text("do").equals("person")
                ? sent.text(name)
                : stored(name, card.get().person());
    }

    private static String stored(String name, PersonData person) {
        return switch (name) {
            case "number" -> person.number();
            case "given" -> person.givenName();
            case "family" -> person.familyName();
            case "email" -> person.email();
            default -> person.language();
        };
    }

    public List<String> languages() {
        return List.of("fi", "sv", "en");
    }

    public boolean isNow(PeriodData period) {
        return period.holds(LocalDate.now(Figures.ZONE));
    }

    /** What holds no day was never in force: a file took it back before it began. */
    public boolean isVoid(PeriodData period) {
        return period.end().filter(last -> last.isBefore(period.start())).isPresent();
    }

    public boolean isOnLeave(PeriodData period) {
        return period.isOnLeave(LocalDate.now(Figures.ZONE));
    }

    public LocalDate today() {
        return LocalDate.now(Figures.ZONE);
    }

    public List<UnitLine> units() {
        return unitNames.tree();
    }

    /** For the addresses of a form. */
    public UUID id() {
        return card().id();
    }
}
