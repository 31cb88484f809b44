package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
        var identities = new OpenIdIdentities(entities, clock);
        var account = identities
                .find(person.authority(), person.subject())
                .orElseGet(() -> identities.open(person.authority(), person.subject()));
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
}
