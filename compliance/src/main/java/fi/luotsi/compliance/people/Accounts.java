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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts and the ways to sign in with them. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final PasswordHash NOBODY = PasswordHash.ofNobody();
    private static final int LONGEST_PASSWORD = 256;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** What is compared where there is no account, so that it takes the same time. */
    PasswordHash nobody = NOBODY;

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
                .orElse(nobody);
        var matches = password.length() <= LONGEST_PASSWORD && hash.matches(password);
        var welcome = account.filter(found -> matches).flatMap(this::toAccount).map(Welcome::new);
        if (welcome.isEmpty()) {
            brake.failed(counts);
            return new Refused();
        }
        brake.succeeded(counts, login, origin);
        return welcome.get();
    }

    /** Forgets failed sign-ins of days ago, and browsers that nobody signed in with for a year. */
    public void forgetSignIns() {
        new SignInBrake(entities, clock).forget();
    }

    /**
     * Opens an account, unless the login is taken. Its person is the one with that number in the personnel register; a head becomes the head of the unit where
     * the person works.
     */
    public void open(String login, String password, Set<Role> roles, Optional<String> personNumber) {
        if (accounts().byLogin(login).isPresent()) {
            return;
        }
        var account = new StoredAccount();
        account.id = newId();
        account.login = login;
        account.passwordHash = PasswordHash.of(password).toString();
        account.personId = personNumber.flatMap(persons()::withNumber).orElse(null);
        account.createdAt = Instant.now(clock);
        entities.persist(account);
        entities.flush();
        new AccountRoles(entities, clock).settle(account, roles);
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

    /** An account as administrators see it. */
    public record Line(UUID id, String login, boolean disabled) {}

    public List<Line> ofPerson(UUID person) {
        return accounts().ofPerson(person.toString()).stream()
                .map(account -> new Line(UUID.fromString(account.id), account.login, account.disabledAt != null))
                .toList();
    }

    /** Closes an account: nobody signs in with it, and its sessions end within seconds. Not the last administrator's. */
    public boolean disable(UUID id) {
        var account = entities.find(StoredAccount.class, id.toString());
        if (account == null || account.disabledAt != null || new LastAdministrator(entities, today()).is(account)) {
            return false;
        }
        account.disabledAt = clock.instant();
        return true;
    }

    public boolean enable(UUID id) {
        var account = entities.find(StoredAccount.class, id.toString());
        if (account == null || account.disabledAt == null) {
            return false;
        }
        account.disabledAt = null;
        return true;
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

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
