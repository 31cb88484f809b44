package fi.luotsi.compliance.people;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.SignIn.Delayed;
import fi.luotsi.compliance.people.SignIn.Refused;
import fi.luotsi.compliance.people.SignIn.Welcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directory of people and their accounts. */
@ApplicationScoped
@Transactional
public class Directory {
    private static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
    private static final PasswordHash NOBODY = PasswordHash.of(UUID.randomUUID().toString());
    private static final int LONGEST_PASSWORD = 256;
    private static final int MOST_WORDS = 5;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** Checks a password. Failures delay the next attempts, see {@link SignInBrake}. */
    public SignIn signIn(String login, String password, SignInOrigin origin) {
        var brake = new SignInBrake(entities, clock);
        var counts = brake.counts(login, origin);
        var wait = brake.remaining(counts);
        if (!wait.isZero()) {
            return new Delayed(wait);
        }
        var account = accounts().byLogin(login);
        var hash = account.flatMap(found -> Optional.ofNullable(found.passwordHash))
                .map(PasswordHash::parse)
                .orElse(NOBODY);
        var matches = password.length() <= LONGEST_PASSWORD && hash.matches(password);
        if (account.isEmpty() || !matches) {
            brake.failed(counts);
            return new Refused();
        }
        brake.succeeded(counts, login, origin);
        return new Welcome(toAccount(account.get()));
    }

    /** Forgets failed sign-ins of days ago, and browsers that nobody signed in with for a year. */
    public void forgetSignIns() {
        new SignInBrake(entities, clock).forget();
    }

    /** The account as it stands now, unless it was disabled. */
    public Optional<Account> account(UUID id) {
        return accounts().byId(id.toString()).map(this::toAccount);
    }

    /** As {@link #account}, by the login. */
    public Optional<Account> withLogin(String login) {
        return accounts().byLogin(login).map(this::toAccount);
    }

    /** The name of the account's person, unless somebody else in the personnel register bears it as well. */
    public Optional<String> unmistakableName(UUID id) {
        return accounts()
                .byId(id.toString())
                .flatMap(account -> Optional.ofNullable(account.personId))
                .filter(person -> accounts().namesakes(person) == 0)
                .flatMap(accounts()::personName);
    }

    /** The kind of unit where the account's person works today, for example <i>perusopetus</i>. */
    public Optional<String> unitType(UUID id) {
        return accounts()
                .byId(id.toString())
                .flatMap(account -> Optional.ofNullable(account.personId))
                .flatMap(person -> accounts().unitType(person, LocalDate.now(clock.withZone(CITY))));
    }

    /** Where letters to this account go; nowhere once it is disabled or its person no longer works here. */
    public Optional<Contact> contact(UUID id) {
        return accounts()
                .byId(id.toString())
                .flatMap(account -> Optional.ofNullable(account.personId))
                .flatMap(person -> accounts().contact(person, LocalDate.now(clock.withZone(CITY))));
    }

    /** Those who work here today and whose names have words that begin so, by name. */
    public List<Colleague> colleagues(String words, int most) {
        var beginnings = Stream.of(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return beginnings.isEmpty()
                ? List.of()
                : accounts().colleagues(beginnings, LocalDate.now(clock.withZone(CITY)), most);
    }

    /** Of these accounts those that are open, and whose person, if they have one, works here today. */
    public Set<UUID> present(Set<UUID> ids) {
        var today = LocalDate.now(clock.withZone(CITY));
        return ids.stream()
                .filter(id -> accounts()
                        .byId(id.toString())
                        .filter(account -> account.personId == null
                                || accounts().unitName(account.personId, today).isPresent())
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name of an account's person, also of one that was closed. */
    public Optional<String> name(UUID id) {
        return Optional.ofNullable(entities.find(StoredAccount.class, id.toString()))
                .map(account -> Optional.ofNullable(account.personId)
                        .flatMap(accounts()::personName)
                        .orElse(account.shownName()));
    }

    /** Opens an account, unless the login is taken. Its person is the one with that number in the personnel register. */
    public void open(String login, String password, Set<Role> roles, Optional<String> personNumber) {
        if (accounts().byLogin(login).isPresent()) {
            return;
        }
        var account = new StoredAccount();
        account.id = newId();
        account.login = login;
        account.passwordHash = PasswordHash.of(password).toString();
        account.personId = personNumber.flatMap(this::personId).orElse(null);
        account.createdAt = Instant.now(clock);
        account.roles.addAll(roles);
        entities.persist(account);
    }

    /** Takes the account's token of that name out of use and this one in. */
    public void giveToken(String login, String name, String token) {
        var account = accounts()
                .byLogin(login)
                .orElseThrow(() -> new IllegalArgumentException("No account has the login " + login));
        accounts().deleteToken(account.id, name);
        var stored = new StoredToken();
        stored.sha256 = Digests.sha256(token);
        stored.accountId = account.id;
        stored.name = name;
        stored.createdAt = Instant.now(clock);
        entities.persist(stored);
    }

    public boolean hasAccounts() {
        return entities.createQuery("select count(a) from StoredAccount a", Long.class)
                        .getSingleResult()
                > 0;
    }

    public boolean hasPeople() {
        return entities.createQuery("select count(p) from StoredPerson p", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Takes in a whole organisation at once: units with parents before their children, then the people who work in them. */
    public void register(List<Unit> units, List<Employee> employees) {
        var unitIds = new HashMap<String, String>();
        units.forEach(unit -> unitIds.put(unit.code(), add(unit, unitIds)));
        employees.forEach(employee -> add(employee, unitIds));
    }

    /** The personnel number of somebody with that job title; the first by number. */
    public Optional<String> anyoneWorkingAs(String jobTitle) {
        return accounts().workingAs(jobTitle);
    }

    private String add(Unit unit, Map<String, String> unitIds) {
        var stored = new StoredUnit();
        stored.id = newId();
        stored.code = unit.code();
        stored.nameFi = unit.nameFi();
        stored.nameSv = unit.nameSv();
        stored.type = unit.type();
        stored.parentId = unit.parent().map(code -> required(unitIds, code)).orElse(null);
        entities.persist(stored);
        entities.flush();
        return stored.id;
    }

    private void add(Employee employee, Map<String, String> unitIds) {
        var person = new StoredPerson();
        person.id = newId();
        person.number = employee.number();
        person.givenName = employee.givenName();
        person.familyName = employee.familyName();
        person.email = employee.email();
        person.language = employee.language();
        entities.persist(person);
        entities.flush();
        var employment = new StoredEmployment();
        employment.id = newId();
        employment.personId = person.id;
        employment.unitId = required(unitIds, employee.unit());
        employment.jobTitle = employee.jobTitle();
        employment.teaching = employee.teaching();
        employment.startDate = employee.startDate();
        entities.persist(employment);
    }

    private static String required(Map<String, String> unitIds, String code) {
        var id = unitIds.get(code);
        if (id == null) {
            throw new IllegalArgumentException("No unit has the code " + code);
        }
        return id;
    }

    private Optional<String> personId(String number) {
        return entities.createQuery("select p.id from StoredPerson p where p.number = :number", String.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private Account toAccount(StoredAccount stored) {
        var person = Optional.ofNullable(stored.personId);
        return new Account(
                UUID.fromString(stored.id),
                stored.login,
                person.flatMap(accounts()::personName).orElse(stored.shownName()),
                stored.roles,
                person.flatMap(id -> accounts().unitName(id, LocalDate.now(clock.withZone(CITY)))));
    }

    private AccountRepository accounts() {
        return new AccountRepository(entities);
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
