package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queries of roles. */
class RoleRepository {
    private final EntityManager entities;

    RoleRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The roles of an account and its person on that day. A role for a unit counts only as head of the unit: other pages do not ask which unit they show, so
     * elsewhere it would open the whole city.
     */
    Set<Role> inForce(StoredAccount account, LocalDate day) {
        var roles = EnumSet.noneOf(Role.class);
        grants(account.id, account.personId, day).stream()
                .filter(grant -> grant.unitId == null || grant.role == Role.UNIT_HEAD)
                .forEach(grant -> roles.add(grant.role));
        return roles;
    }

    List<StoredRoleGrant> grants(String accountId, @Nullable String personId, LocalDate day) {
        return entities.createQuery("""
                        select g from StoredRoleGrant g
                        where (g.accountId = :account or g.personId = :person) and g.endedAt is null
                        and g.startDate <= :day and (g.endDate is null or g.endDate >= :day)""", StoredRoleGrant.class)
                .setParameter("account", accountId)
                .setParameter("person", Objects.requireNonNullElse(personId, ""))
                .setParameter("day", day)
                .getResultList();
    }

    List<StoredRoleGrant> ofPerson(String personId) {
        return entities.createQuery("""
                        select g from StoredRoleGrant g
                        where g.personId = :person
                        or g.accountId in (select a.id from StoredAccount a where a.personId = :person)
                        order by g.startDate desc, g.id desc""", StoredRoleGrant.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Who has the role for the whole city on the day: identities of persons. */
    List<String> holders(Role role, LocalDate day) {
        return entities.createQuery("""
                        select distinct p.id from StoredRoleGrant g, StoredPerson p
                        where g.role = :role and g.unitId is null and g.endedAt is null
                        and g.startDate <= :day and (g.endDate is null or g.endDate >= :day)
                        and (g.personId = p.id
                        or g.accountId in (select a.id from StoredAccount a where a.personId = p.id))""", String.class)
                .setParameter("role", role)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who has the role for exactly that unit on the day: identities of persons. */
    List<String> holders(Role role, String unitId, LocalDate day) {
        return entities.createQuery("""
                        select distinct p.id from StoredRoleGrant g, StoredPerson p
                        where g.role = :role and g.unitId = :unit and g.endedAt is null
                        and g.startDate <= :day and (g.endDate is null or g.endDate >= :day)
                        and (g.personId = p.id
                        or g.accountId in (select a.id from StoredAccount a where a.personId = p.id))""", String.class)
                .setParameter("role", role)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .getResultList();
    }
}
