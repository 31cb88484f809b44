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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    /** All purposes of the register, those of one ground together. */
    public static List<Purpose> purposes() {
        return REGISTER.purposes();
    }

    /** The columns of a table that a person may see of their own rows. */
    public static List<String> shown(String table) {
        return REGISTER.shown(table).stream().map(Column::name).toList();
    }

    /** For how long they are kept, in the register's words. */
    public static List<String> retentions(String table) {
        return REGISTER.shown(table).stream().map(Column::retention).distinct().toList();
    }

    /** Everything that is held of the person with this identity, or who has this account; what names nobody but says nothing of its own is left out. */
    public List<Holding> copyFor(UUID account) {
        return holdings(account, REGISTER::shown);
    }

    /** The same with what stands beside it in the same rows, which says what a row is about. */
    public List<Holding> inContextFor(UUID account) {
        return holdings(account, REGISTER::told);
    }

    private List<Holding> holdings(UUID account, Function<String, List<Column>> columns) {
        var rows = rows(account);
        return tables().reversed().stream()
                .map(table -> holding(table, rows.of(table, columns.apply(table))))
                .filter(holding -> !holding.rows().isEmpty())
                .toList();
    }

    private static Holding holding(String table, List<Map<String, String>> rows) {
        var first = REGISTER.shown(table).getFirst();
        return new Holding(table, first.purpose(), first.ground(), first.retention(), rows);
    }

    /** What an erasure would do; nothing is changed. */
    public List<Erasure> erasureOf(UUID account) {
        var rows = rows(account);
        return tables().stream()
                .map(table -> new Erasure(table, rows.count(table, OnErasure.DELETE), rows.kept(table)))
                .filter(erasure -> erasure.deleted() + erasure.kept() > 0)
                .toList();
    }

    /**
     * Erases what may be erased, and says what it did. Whether it may is decided by {@link Erasures}.
     */
    public List<Erasure> erase(UUID account) {
        var rows = rows(account);
        var planned = erasureOf(account);
        rows.persons().forEach(person -> erased.fire(new PersonErased(UUID.fromString(person))));
        tables().forEach(rows::delete);
        return planned;
    }

    /**
     * Where texts hold the name of somebody, by table. Such a text is not the person's row: whoever keeps it up corrects it. Rows that an erasure takes away do
     * not count.
     */
    public Map<String, Long> namedIn(String name) {
        return new Named(entities, REGISTER).in(name);
    }

    /** Whose the identity is: a person with all accounts, or an account without a person. */
    private OwnRows rows(UUID id) {
        var persons = ids("""
                select id from person where id = ?1
                union select person_id from account where id = ?1 and person_id is not null""", id.toString());
        var accounts = persons.isEmpty()
                ? Set.of(id.toString())
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
