package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The queries of sessions. */
class SessionRepository {
    private final EntityManager entities;

    SessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    void insert(String sha256, String account, String browser, String address, Instant now) {
        execute("""
                insert into account_session (sha256, account_id, browser, address, begun_at, last_used_at)
                values (?1, ?2, ?3, ?4, ?5, ?5)""", sha256, account, browser, address, utc(now));
    }

    Optional<Instant> lastUse(String sha256) {
        List<?> found = entities.createNativeQuery("select last_used_at from account_session where sha256 = ?1")
                .setParameter(1, sha256)
                .getResultList();
        return found.stream().findFirst().map(AccountRepository::instant);
    }

    void use(String sha256, Instant now) {
        execute("update account_session set last_used_at = ?2 where sha256 = ?1", sha256, utc(now));
    }

    List<ActiveSession> of(String account, Instant usedAfter) {
        List<?> rows = entities.createNativeQuery("""
                        select sha256, browser, address, begun_at, last_used_at from account_session
                        where account_id = ?1 and last_used_at > ?2 order by last_used_at desc, begun_at desc""")
                .setParameter(1, account)
                .setParameter(2, utc(usedAfter))
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    private static ActiveSession session(Object[] row) {
        return new ActiveSession(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                AccountRepository.instant(row[3]),
                AccountRepository.instant(row[4]));
    }

    void delete(String sha256) {
        execute("delete from account_session where sha256 = ?1", sha256);
    }

    void delete(String account, String sha256) {
        execute("delete from account_session where account_id = ?1 and sha256 = ?2", account, sha256);
    }

    void deleteOthers(String account, String kept) {
        execute("delete from account_session where account_id = ?1 and sha256 <> ?2", account, kept);
    }

    void deleteOver(Instant begunBefore, Instant usedBefore) {
        execute("""
                delete from account_session where begun_at < ?1 or last_used_at < ?2
                or account_id in (select id from account where disabled_at is not null)""", utc(begunBefore), utc(usedBefore));
    }

    private void execute(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (var place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        query.executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
