package fi.luotsi.compliance.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts of people for whom an OpenID provider vouches. It decides their roles, anew at every sign-in. */
@ApplicationScoped
@Transactional
public class OpenIdAccounts {
    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Directory directory;

    Clock clock = Clock.systemUTC();

    /** The account, opened at the first sign-in; none if it was disabled. Of two first sign-ins at the same moment one fails and may be tried again. */
    public Optional<Account> welcome(OpenIdPerson person) {
        var known = find(person);
        var account = known.isEmpty() ? open(person) : entities.find(StoredAccount.class, known.getFirst());
        if (account.disabledAt != null) {
            return Optional.empty();
        }
        account.displayName =
                person.name().substring(0, Math.min(LONGEST_NAME, person.name().length()));
        person.employeeNumber()
                .flatMap(new PersonRepository(entities)::withNumber)
                .ifPresent(id -> account.personId = id);
        entities.flush();
        new AccountRoles(entities, clock).settle(account, person.roles());
        return directory.account(UUID.fromString(account.id));
    }

    private List<String> find(OpenIdPerson person) {
        List<?> rows = entities.createNativeQuery(
                        "select account_id from openid_identity where authority = ?1 and subject = ?2")
                .setParameter(1, person.authority())
                .setParameter(2, person.subject())
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private StoredAccount open(OpenIdPerson person) {
        var account = new StoredAccount();
        account.id = UuidCreator.getTimeOrderedEpoch().toString();
        account.login = "openid-" + account.id;
        account.createdAt = clock.instant();
        entities.persist(account);
        entities.flush();
        entities.createNativeQuery("""
                        insert into openid_identity (authority, subject, account_id, created_at)
                        values (?1, ?2, ?3, ?4)""")
                .setParameter(1, person.authority())
                .setParameter(2, person.subject())
                .setParameter(3, account.id)
                .setParameter(4, LocalDateTime.ofInstant(account.createdAt, ZoneOffset.UTC))
                .executeUpdate();
        return account;
    }
}
