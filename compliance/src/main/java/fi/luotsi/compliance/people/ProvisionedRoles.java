package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles that people have because they belong to a directory's groups. They are given and ended like those that administrators give. */
record ProvisionedRoles(EntityManager entities, ProvisioningConfig config, Clock clock, UUID by) {
    /** Gives what the groups of this person give now, and ends the rest. */
    void settle(String personId) {
        var row = new ProvisionRepository(entities).find(personId).orElseThrow();
        var isHere = row.active && row.deletedAt == null;
        for (var membership : memberships(personId)) {
            var role = isHere
                    ? config.role(membership.name, Optional.ofNullable(membership.externalId))
                    : Optional.<Role>empty();
            settle(personId, membership, role.filter(given -> given != Role.STAFF));
        }
    }

    private void settle(String personId, Member membership, Optional<Role> role) {
        var unit = role.filter(given -> given == Role.UNIT_HEAD)
                .flatMap(head -> new PersonRepository(entities).unitId(personId, City.today(clock)));
        var wanted = role.filter(given -> given != Role.UNIT_HEAD || unit.isPresent());
        var current = Optional.ofNullable(membership.grantId)
                .map(id -> entities.find(StoredRoleGrant.class, id))
                .filter(grant -> grant.endedAt == null);
        var isSame = current.filter(
                        grant -> wanted.filter(given -> given == grant.role).isPresent()
                                && unit.equals(Optional.ofNullable(grant.unitId)))
                .isPresent();
        if (isSame) {
            return;
        }
        current.ifPresent(this::end);
        wanted.ifPresent(given -> keep(membership.groupId, personId, give(personId, given, unit)));
    }

    void end(String groupId, String personId) {
        grant(groupId, personId).ifPresent(this::end);
    }

    Optional<StoredRoleGrant> grant(String groupId, String personId) {
        return memberships(personId).stream()
                .filter(membership -> membership.groupId.equals(groupId))
                .findFirst()
                .flatMap(membership -> Optional.ofNullable(membership.grantId))
                .map(id -> entities.find(StoredRoleGrant.class, id))
                .filter(grant -> grant.endedAt == null);
    }

    private void end(StoredRoleGrant grant) {
        grant.endedAt = clock.instant();
        grant.endedBy = by.toString();
    }

    private String give(String personId, Role role, Optional<String> unit) {
        var grant = new StoredRoleGrant();
        grant.id = StepWriter.newId();
        grant.personId = personId;
        grant.role = role;
        grant.unitId = unit.orElse(null);
        grant.startDate = City.today(clock);
        grant.grantedBy = by.toString();
        grant.grantedAt = clock.instant();
        entities.persist(grant);
        return grant.id;
    }

    private void keep(String groupId, String personId, String grantId) {
        entities.flush();
        entities.createNativeQuery("update provisioned_member set grant_id = ?1 where group_id = ?2 and person_id = ?3")
                .setParameter(1, grantId)
                .setParameter(2, groupId)
                .setParameter(3, personId)
                .executeUpdate();
    }

    private record Member(
            String groupId,
            @Nullable String grantId,
            String name,
            @Nullable String externalId) {}

    private List<Member> memberships(String personId) {
        List<?> rows = entities.createNativeQuery("""
                        select m.group_id, m.grant_id, g.name, g.external_id
                        from provisioned_member m join provisioned_group g on g.id = m.group_id
                        where m.person_id = ?1""").setParameter(1, personId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Member((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
