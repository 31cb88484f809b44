package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of what people were reminded of. */
record ReminderRepository(EntityManager entities) {
    /** How often a person was told of each duty, by its key. */
    Map<String, Integer> told(ReminderKind kind, UUID person) {
        return told(rows("""
                select person_id, duty_key, count(*) from reminder
                where kind = ?1 and person_id = ?2 group by person_id, duty_key""", kind.name(), person.toString())).getOrDefault(person, Map.of());
    }

    /** The same of everybody. */
    Map<UUID, Map<String, Integer>> told(ReminderKind kind) {
        return told(rows(
                "select person_id, duty_key, count(*) from reminder where kind = ?1 group by person_id, duty_key",
                kind.name()));
    }

    /** Who was told of duties whose keys begin so, in the order of time. */
    List<ReminderTold> toldOf(String keys) {
        return new Native(entities)
                .rows("""
                        select person_id, kind, told_at from reminder
                        where left(duty_key, char_length(?1)) = ?1 order by told_at, person_id""", keys).stream()
                        .map(row -> new ReminderTold(
                                Native.id(row[0]), ReminderKind.valueOf((String) row[1]), Native.instant(row[2])))
                        .toList();
    }

    private static Map<UUID, Map<String, Integer>> told(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.toMap(row -> (String) row[1], row -> ((Number) row[2]).intValue())));
    }

    private List<Object[]> rows(String sql, String... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Once for a mail, however often it is settled. */
    void add(UUID mail, UUID person, ReminderKind kind, Set<String> keys, Instant at) {
        keys.forEach(key -> entities.createNativeQuery("""
                        insert ignore into reminder (mail_id, person_id, kind, duty_key, told_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, mail.toString())
                .setParameter(2, person.toString())
                .setParameter(3, kind.name())
                .setParameter(4, key)
                .setParameter(5, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate());
    }

    /** Who has a letter of this kind that waits or was sent since. */
    Set<UUID> reminded(String kind, Instant since) {
        List<?> ids = entities.createNativeQuery("""
                        select distinct person_id from mail
                        where person_id is not null and mail_key like ?1 and (state = 'WAITING' or sent_at >= ?2)""")
                .setParameter(1, kind + "%")
                .setParameter(2, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .getResultList();
        return ids.stream().map(id -> UUID.fromString((String) id)).collect(Collectors.toSet());
    }

    boolean isDone(LocalDate day) {
        return !entities.createNativeQuery("select day from reminder_day where day = ?1")
                .setParameter(1, day)
                .getResultList()
                .isEmpty();
    }

    void done(LocalDate day) {
        entities.createNativeQuery("insert ignore into reminder_day (day) values (?1)")
                .setParameter(1, day)
                .executeUpdate();
    }

    void deleteBefore(Instant limit) {
        var moment = LocalDateTime.ofInstant(limit, ZoneOffset.UTC);
        entities.createNativeQuery("delete from reminder where told_at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
        entities.createNativeQuery("delete from reminder_day where day < ?1")
                .setParameter(1, moment.toLocalDate())
                .executeUpdate();
    }
}
