package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The accounts of somebody whom a directory keeps up to date: found by the object id, closed with the person, opened again only if they were closed so. */
record ProvisionedAccounts(EntityManager entities, ProvisioningConfig config, Clock clock) {
    boolean holdLastAdministrator(String personId) {
        var last = new LastAdministrator(entities, City.today(clock));
        return of(personId).stream()
                .filter(account -> account.disabledAt == null)
                .anyMatch(last::is);
    }

    /** So that the first sign-in finds the person, and nobody gets in who was closed before it. */
    void bind(String personId, ProvisionedData data) {
        var authority = config.authority();
        var subject = data.externalId().filter(ProvisioningConfig::isObjectId);
        if (authority.isEmpty() || subject.isEmpty()) {
            return;
        }
        var identities = new OpenIdIdentities(entities, clock);
        var account = identities
                .find(authority.get(), subject.get())
                .orElseGet(() -> identities.open(authority.get(), subject.get()));
        account.personId = personId;
        if (account.displayName == null && !data.displayName().isEmpty()) {
            account.displayName = data.displayName();
        }
        entities.flush();
    }

    void close(String personId, Instant now) {
        of(personId).stream()
                .filter(account -> account.disabledAt == null)
                .forEach(account -> account.disabledAt = now);
    }

    void open(String personId, Instant closedAt) {
        of(personId).stream()
                .filter(account -> closedAt.equals(account.disabledAt))
                .forEach(account -> account.disabledAt = null);
    }

    private List<StoredAccount> of(String personId) {
        return new AccountRepository(entities).ofPerson(personId);
    }
}
