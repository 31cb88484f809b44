package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries of a directory's groups. */
record ProvisionedGroupRepository(EntityManager entities) {
    Optional<ProvisionedGroup> find(String id, boolean withMembers) {
        List<?> rows = query(
                        "select name, external_id, created_at, changed_at, version from provisioned_group where id = ?1",
                        id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new ProvisionedGroup(
                        UUID.fromString(id),
                        (String) row[0],
                        Optional.ofNullable((String) row[1]),
                        withMembers ? members(id).stream().map(UUID::fromString).toList() : List.of(),
                        AccountRepository.instant(row[2]),
                        AccountRepository.instant(row[3]),
                        ((Number) row[4]).intValue()));
    }

    Optional<String> idWithName(String name) {
        return ids("select id from provisioned_group where name_key = ?1", key(name)).stream()
                .findFirst();
    }

    Optional<String> idWithExternalId(String externalId) {
        return ids("select id from provisioned_group where external_id = ?1", externalId).stream()
                .findFirst();
    }

    List<String> page(int from, int most) {
        return texts(query("select id from provisioned_group order by name_key")
                .setFirstResult(from)
                .setMaxResults(most));
    }

    int count() {
        return ((Number) query("select count(*) from provisioned_group").getSingleResult()).intValue();
    }

    List<String> members(String id) {
        return ids("select person_id from provisioned_member where group_id = ?1 order by person_id", id);
    }

    boolean isMember(String id, String person) {
        return !ids("select person_id from provisioned_member where group_id = ?1 and person_id = ?2", id, person)
                .isEmpty();
    }

    void insert(String id, String name, Optional<String> externalId, Instant now) {
        query("""
                insert into provisioned_group (id, name, name_key, external_id, created_at, changed_at, version)
                values (?1, ?2, ?3, nullif(?4, ''), ?5, ?5, 1)""", id, name, key(name), externalId.orElse(""), utc(now)).executeUpdate();
    }

    void update(String id, String name, Optional<String> externalId, Instant now) {
        query("""
                update provisioned_group set name = ?2, name_key = ?3, external_id = nullif(?4, ''), changed_at = ?5,
                version = version + 1 where id = ?1""", id, name, key(name), externalId.orElse(""), utc(now)).executeUpdate();
    }

    void delete(String id) {
        query("delete from provisioned_group where id = ?1", id).executeUpdate();
    }

    /** Whether the person was not in it. */
    boolean join(String id, String person) {
        return query("insert ignore into provisioned_member (group_id, person_id) values (?1, ?2)", id, person)
                        .executeUpdate()
                > 0;
    }

    void leave(String id, String person) {
        query("delete from provisioned_member where group_id = ?1 and person_id = ?2", id, person)
                .executeUpdate();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<String> ids(String sql, @Nullable Object... values) {
        return texts(query(sql, values));
    }

    private static List<String> texts(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(String.class::cast).toList();
    }

    private Query query(String sql, @Nullable Object... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
