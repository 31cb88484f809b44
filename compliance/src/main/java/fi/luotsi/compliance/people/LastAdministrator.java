package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Keeps the portal from being left without an administrator. */
record LastAdministrator(EntityManager entities, LocalDate day) {
    boolean is(StoredAccount account) {
        return isAdministrator(account) && others(account) == 0;
    }

    private long others(StoredAccount account) {
        return entities.createQuery("""
                        select distinct a from StoredAccount a, StoredRoleGrant g
                        where a.disabledAt is null and a.id <> :id and g.role = :role
                        and (g.accountId = a.id or g.personId = a.personId)""", StoredAccount.class)
                .setParameter("id", account.id)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultStream()
                .filter(this::isAdministrator)
                .count();
    }

    private boolean isAdministrator(StoredAccount account) {
        return new AccountReader(entities, day)
                .read(account)
                .filter(found -> found.is(Role.ADMINISTRATOR))
                .isPresent();
    }
}
