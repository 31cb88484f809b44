package fi.luotsi.compliance.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries of the audit log. */
record AuditRepository(EntityManager entities) {
    void add(AuditEntry entry) {
        entities.createNativeQuery("""
                        insert into audit_entry (id, at, account_id, deed, route, subject_id, address)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, utc(entry.at()))
                .setParameter(3, text(entry.account()))
                .setParameter(4, entry.deed().name())
                .setParameter(5, entry.route())
                .setParameter(6, text(entry.subject()))
                .setParameter(7, entry.address())
                .executeUpdate();
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    List<AuditEntry> find(AuditQuery query, int skip, int most) {
        var found = narrowed(
                "select at, account_id, deed, route, subject_id, address from audit_entry",
                query,
                " order by at desc, id desc");
        return rows(found.setFirstResult(skip).setMaxResults(most)).stream()
                .map(row -> new AuditEntry(
                        ((Timestamp) row[0]).toLocalDateTime().toInstant(ZoneOffset.UTC),
                        id(row[1]),
                        Deed.valueOf((String) row[2]),
                        (String) row[3],
                        id(row[4]),
                        (String) row[5]))
                .toList();
    }

    long count(AuditQuery query) {
        return ((Number) narrowed("select count(*) from audit_entry", query, "").getSingleResult()).longValue();
    }

    int forget(Instant before, int most) {
        return entities.createNativeQuery("""
                        delete from audit_entry where at < ?1 and (account_id is null
                        or account_id not in (select account_id from held_account)) limit\s""" + most)
                .setParameter(1, utc(before))
                .executeUpdate();
    }

    private Query narrowed(String select, AuditQuery asked, String order) {
        var conditions = conditions(asked);
        var place = 1;
        var where = new StringBuilder();
        for (var condition : conditions.keySet()) {
            where.append(where.isEmpty() ? " where " : " and ")
                    .append(condition)
                    .append(" ?")
                    .append(place++);
        }
        var query = entities.createNativeQuery(select + where + order);
        place = 1;
        for (var value : conditions.values()) {
            query.setParameter(place++, value);
        }
        return query;
    }

    private static Map<String, Object> conditions(AuditQuery asked) {
        var conditions = new LinkedHashMap<String, Object>();
        asked.account().ifPresent(account -> conditions.put("account_id =", account.toString()));
        asked.subject().ifPresent(subject -> conditions.put("subject_id =", subject.toString()));
        asked.deed().ifPresent(deed -> conditions.put("deed =", deed.name()));
        asked.from().ifPresent(from -> conditions.put("at >=", utc(from)));
        asked.until().ifPresent(until -> conditions.put("at <", utc(until)));
        return conditions;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Optional<UUID> id(@Nullable Object stored) {
        return Optional.ofNullable((String) stored).map(UUID::fromString);
    }

    private static List<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(Object[].class::cast).collect(Collectors.toList());
    }
}
