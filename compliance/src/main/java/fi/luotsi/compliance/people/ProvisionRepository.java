package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Departures.Held;
import fi.luotsi.compliance.people.ProvisionedPerson.Membership;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries of the people whom a directory keeps up to date. */
record ProvisionRepository(EntityManager entities) {
    Optional<StoredProvision> find(String personId) {
        return Optional.ofNullable(entities.find(StoredProvision.class, personId));
    }

    Optional<StoredProvision> present(UUID id) {
        return find(id.toString()).filter(row -> row.deletedAt == null);
    }

    Optional<StoredProvision> withUserName(String userName) {
        return query("p.userKey = :value")
                .setParameter("value", StoredProvision.key(userName))
                .getResultStream()
                .findFirst();
    }

    /** Also somebody whom the directory has deleted. */
    Optional<StoredProvision> withExternalId(String externalId) {
        return query("p.externalId = :value")
                .setParameter("value", externalId)
                .getResultStream()
                .findFirst();
    }

    List<StoredProvision> withEmail(String email) {
        return query("p.deletedAt is null and p.email = :value order by p.personId")
                .setParameter("value", email)
                .getResultList();
    }

    List<StoredProvision> page(int from, int most) {
        return query("p.deletedAt is null order by p.personId")
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    int count() {
        return number("select count(p) from StoredProvision p where p.deletedAt is null");
    }

    List<Held> held(int most) {
        return query("p.refusedAt is not null and p.deletedAt is null order by p.familyName, p.givenName, p.personId")
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Held(
                        UUID.fromString(row.personId),
                        row.displayName.isBlank() ? row.givenName + " " + row.familyName : row.displayName,
                        Optional.ofNullable(row.refusedAt).orElse(row.changedAt)))
                .toList();
    }

    int countHeld() {
        return number("select count(p) from StoredProvision p where p.refusedAt is not null and p.deletedAt is null");
    }

    int countUnplaced(LocalDate day) {
        return entities.createQuery("""
                        select count(p) from StoredProvision p where p.deletedAt is null and p.active = true
                        and not exists (select u.id from StoredUnit u
                        where (u.code = p.department or u.nameFi = p.department or u.nameSv = p.department)
                        and (u.closedOn is null or u.closedOn >= :day))""", Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    Optional<Instant> lastChange() {
        return Optional.ofNullable(entities.createNativeQuery("select max(changed_at) from provisioned_person")
                        .getSingleResult())
                .map(AccountRepository::instant);
    }

    List<ProvisionedPerson> people(List<StoredProvision> rows) {
        var groups = memberships(rows.stream().map(row -> row.personId).toList());
        return rows.stream()
                .map(row -> new ProvisionedPerson(
                        UUID.fromString(row.personId),
                        row.data(),
                        groups.getOrDefault(row.personId, List.of()),
                        row.createdAt,
                        row.changedAt,
                        row.version))
                .toList();
    }

    private Map<String, List<Membership>> memberships(List<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var places = Stream.iterate(1, place -> place + 1)
                .limit(people.size())
                .map(place -> "?" + place)
                .collect(Collectors.joining(", "));
        var query = entities.createNativeQuery(
                "select m.person_id, g.id, g.name from provisioned_member m join provisioned_group g on g.id = m.group_id"
                        + " where m.person_id in (" + places + ") order by g.name");
        for (var at = 0; at < people.size(); at++) {
            query.setParameter(at + 1, people.get(at));
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Membership(UUID.fromString((String) row[1]), (String) row[2]),
                                Collectors.toList())));
    }

    private TypedQuery<StoredProvision> query(String conditions) {
        return entities.createQuery("select p from StoredProvision p where " + conditions, StoredProvision.class);
    }

    private int number(String query) {
        return entities.createQuery(query, Long.class).getSingleResult().intValue();
    }
}
