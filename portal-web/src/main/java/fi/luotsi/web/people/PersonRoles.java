package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Accounts;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.RoleGrant;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The roles and accounts of the person on the page. */
@Named
@RequestScoped
public class PersonRoles {
    @Inject
    Roles roles;

    @Inject
    Accounts accounts;

    @Inject
    Visitor visitor;

    private List<RoleGrant> grants = List.of();
    private List<Accounts.Line> accountLines = List.of();

    void of(UUID person) {
        grants = roles.of(person);
        accountLines = accounts.ofPerson(person);
    }

    /** The name of the problem, empty when it is done. */
    String act(UUID person, Sent sent) {
        visitor.requireAdministrator();
        var by = visitor.account().map(Account::id).orElseThrow();
        return switch (sent.text("do")) {
            case "grant" -> grant(person, sent, by);
            case "end" ->
                sent.id("grant").filter(grant -> roles.end(grant, person, by)).isPresent() ? "" : "lastAdministrator";
            case "disable" ->
                account(person, sent)
                                && sent.id("account").filter(accounts::disable).isPresent()
                        ? ""
                        : "lastAdministrator";
            case "enable" ->
                account(person, sent)
                                && sent.id("account").filter(accounts::enable).isPresent()
                        ? ""
                        : "UNKNOWN";
            default -> "UNKNOWN";
        };
    }

    private String grant(UUID person, Sent sent, UUID by) {
        var role = choices().stream()
                .filter(choice -> choice.name().equals(sent.text("role")))
                .findFirst();
        var from = sent.day("from");
        if (role.isEmpty()
                || from.isEmpty()
                || (sent.has("unit") && sent.id("unit").isEmpty())
                || (sent.has("to") && sent.day("to").isEmpty())) {
            return Roles.Problem.UNKNOWN.name();
        }
        return roles.grant(person, role.get(), sent.id("unit"), from.get(), sent.day("to"), by)
                .map(Enum::name)
                .orElse("");
    }

    /** Only an account of this person. */
    private boolean account(UUID person, Sent sent) {
        return accounts.ofPerson(person).stream()
                .anyMatch(line -> sent.id("account").filter(line.id()::equals).isPresent());
    }

    public List<RoleGrant> grants() {
        return grants;
    }

    public List<Accounts.Line> accounts() {
        return accountLines;
    }

    public boolean isInForce(RoleGrant grant) {
        return grant.isInForce(LocalDate.now(Figures.ZONE));
    }

    /** It can be taken away: it is in force, or will be. */
    public boolean canEnd(RoleGrant grant) {
        return !grant.isEnded()
                && grant.to()
                        .filter(last -> last.isBefore(LocalDate.now(Figures.ZONE)))
                        .isEmpty();
    }

    /** The roles that can be given. */
    public List<Role> choices() {
        return Stream.of(Role.values()).filter(role -> role != Role.STAFF).toList();
    }
}
