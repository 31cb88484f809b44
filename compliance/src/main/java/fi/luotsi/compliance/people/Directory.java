package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is who and where they work: what everybody asks. Signing in is {@link Accounts}, roles {@link Roles}, units {@link Units}, changes by hand
 * {@link Personnel}, by a file {@link PersonnelFiles}.
 */
@ApplicationScoped
@Transactional
public class Directory {
    private static final int MOST_WORDS = 5;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** The account as it stands now, unless it was disabled. */
    public Optional<Account> account(UUID id) {
        return accounts().byId(id.toString()).flatMap(this::toAccount);
    }

    /** As {@link #account}, by the login. */
    public Optional<Account> withLogin(String login) {
        return accounts().byLogin(login).flatMap(this::toAccount);
    }

    /** The name of the account's person, unless somebody else in the personnel register bears it as well. */
    public Optional<String> unmistakableName(UUID id) {
        return accounts()
                .byId(id.toString())
                .flatMap(account -> Optional.ofNullable(account.personId))
                .filter(person -> !persons().hasNamesake(person))
                .flatMap(persons()::name);
    }

    /** The kind of unit where the account's person works today, for example <i>perusopetus</i>. */
    public Optional<String> unitType(UUID id) {
        return accounts()
                .byId(id.toString())
                .flatMap(account -> Optional.ofNullable(account.personId))
                .flatMap(person -> persons().unitType(person, today()));
    }

    /** Where letters to this account go; nowhere once it is disabled or its person no longer works here. */
    public Optional<Contact> contact(UUID id) {
        return accounts()
                .byId(id.toString())
                .flatMap(account -> Optional.ofNullable(account.personId))
                .flatMap(person -> persons().contact(person, today()));
    }

    /** As {@link #contact}, of a person, who may have no account. */
    public Optional<Contact> contactOf(UUID person) {
        return persons().contact(person.toString(), today());
    }

    /** Everybody to whom letters go today. */
    public Set<UUID> reachable() {
        return persons().reachable(today()).stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    /** Those who work here today and whose names have words that begin so, by name. */
    public List<Colleague> colleagues(String words, int most) {
        var beginnings = Stream.of(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return beginnings.isEmpty() ? List.of() : persons().colleagues(beginnings, today(), most);
    }

    /** Of these accounts those that are open, and whose person, if they have one, works here today. */
    public Set<UUID> present(Set<UUID> ids) {
        var today = today();
        return ids.stream()
                .filter(id -> accounts()
                        .byId(id.toString())
                        .filter(account -> account.personId == null
                                || persons().unitName(account.personId, today).isPresent())
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name of an account's person, also of one that was closed. */
    public Optional<String> name(UUID id) {
        return Optional.ofNullable(entities.find(StoredAccount.class, id.toString()))
                .map(account -> Optional.ofNullable(account.personId)
                        .flatMap(persons()::name)
                        .orElse(account.shownName()));
    }

    public boolean hasPeople() {
        return entities.createQuery("select count(p) from StoredPerson p", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** The personnel number of somebody with that job title; the first by number. */
    public Optional<String> anyoneWorkingAs(String jobTitle) {
        return persons().workingAs(jobTitle);
    }

    private Optional<Account> toAccount(StoredAccount stored) {
        return new AccountReader(entities, today()).read(stored);
    }

    private LocalDate today() {
        return City.today(clock);
    }

    private PersonRepository persons() {
        return new PersonRepository(entities);
    }

    private AccountRepository accounts() {
        return new AccountRepository(entities);
    }
}
