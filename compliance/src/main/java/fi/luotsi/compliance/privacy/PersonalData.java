package fi.luotsi.compliance.privacy;

import fi.luotsi.compliance.people.PersonErased;
import fi.luotsi.compliance.privacy.Whose.OnErasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What Luotsi holds of a person: a copy for them (GDPR, article 15), and its erasure (article 17). */
@ApplicationScoped
@Transactional
public class PersonalData {
    private static final Register REGISTER = Register.load();

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Event<PersonErased> erased;

    /** The tables that hold something of persons, by their names in the register. */
    public static List<String> tables() {
        return REGISTER.owned();
    }

    /** Everything that is held of the person who has this account; what names nobody but says nothing of its own is left out. */
    public List<Holding> copyFor(UUID account) {
        var rows = rows(account);
        return tables().reversed().stream()
                .map(table -> holding(table, rows))
                .filter(holding -> !holding.rows().isEmpty())
                .toList();
    }

    private static Holding holding(String table, OwnRows rows) {
        var first = REGISTER.shown(table).getFirst();
        return new Holding(table, first.purpose(), first.ground(), first.retention(), rows.of(table));
    }

    /** What an erasure would do; nothing is changed. */
    public List<Erasure> erasureOf(UUID account) {
        var rows = rows(account);
        return tables().stream()
                .map(table -> new Erasure(table, rows.count(table, OnErasure.DELETE), rows.kept(table)))
                .filter(erasure -> erasure.deleted() + erasure.kept() > 0)
                .toList();
    }

    /** Erases what may be erased, and says what it did. */
    public List<Erasure> erase(UUID account) {
        var rows = rows(account);
        var planned = erasureOf(account);
        rows.persons().forEach(person -> erased.fire(new PersonErased(UUID.fromString(person))));
        tables().forEach(rows::delete);
        return planned;
    }

    /** Whose the account is: the person, and all accounts of that person. */
    private OwnRows rows(UUID account) {
        var persons = ids("select person_id from account where id = ?1 and person_id is not null", account.toString());
        var accounts = persons.isEmpty()
                ? Set.of(account.toString())
                : ids(
                        "select id from account where person_id = ?1",
                        persons.iterator().next());
        return new OwnRows(entities, REGISTER, accounts, persons);
    }

    private Set<String> ids(String query, String parameter) {
        List<?> ids =
                entities.createNativeQuery(query).setParameter(1, parameter).getResultList();
        return ids.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
