package fi.luotsi.compliance.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The roles that an account has because it was opened with them or its OpenID provider says so; those that administrators give stand beside them. */
record AccountRoles(EntityManager entities, Clock clock) {
    /** From now on it has these and no others of that kind. A head becomes the head of the unit where the account's person works. */
    void settle(StoredAccount account, Set<Role> roles) {
        var missing = EnumSet.noneOf(Role.class);
        missing.addAll(roles);
        for (var grant : new RoleRepository(entities).grants(account.id, null, today())) {
            if (grant.grantedBy == null && !missing.remove(grant.role)) {
                grant.endedAt = clock.instant();
            }
        }
        missing.forEach(role -> entities.persist(grant(account, role)));
        entities.flush();
    }

    private StoredRoleGrant grant(StoredAccount account, Role role) {
        var grant = new StoredRoleGrant();
        grant.id = UuidCreator.getTimeOrderedEpoch().toString();
        grant.accountId = account.id;
        grant.role = role;
        grant.startDate = today();
        grant.grantedAt = clock.instant();
        if (role == Role.UNIT_HEAD && account.personId != null) {
            grant.unitId = new PersonRepository(entities)
                    .unitId(account.personId, today())
                    .orElse(null);
        }
        return grant;
    }

    private LocalDate today() {
        return City.today(clock);
    }
}
