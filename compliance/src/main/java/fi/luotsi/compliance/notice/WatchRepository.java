package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queries of watches and of what became of them. */
class WatchRepository {
    private final EntityManager entities;

    WatchRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the end of the transaction nobody else changes what this account watches. */
    void lock(UUID account) {
        entities.createNativeQuery("select id from account where id = ?1 for update")
                .setParameter(1, account.toString())
                .getResultList();
    }

    List<StoredWatch> of(UUID account) {
        return entities.createQuery(
                        "select w from StoredWatch w where w.accountId = :account order by w.createdAt desc, w.id desc",
                        StoredWatch.class)
                .setParameter("account", account.toString())
                .getResultList();
    }

    Optional<StoredWatch> find(UUID account, String targetSha256) {
        return entities.createQuery(
                        "select w from StoredWatch w where w.accountId = :account and w.targetSha256 = :target",
                        StoredWatch.class)
                .setParameter("account", account.toString())
                .setParameter("target", targetSha256)
                .getResultStream()
                .findFirst();
    }

    void delete(UUID account, UUID watch) {
        entities.createQuery("delete from StoredWatch w where w.id = :id and w.accountId = :account")
                .setParameter("id", watch.toString())
                .setParameter("account", account.toString())
                .executeUpdate();
    }

    List<UUID> watchers() {
        return entities.createQuery("select distinct w.accountId from StoredWatch w order by w.accountId", String.class)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    Map<DocumentId, Integer> seen(UUID watch) {
        List<?> rows = entities.createNativeQuery("select document_id, revision from watch_seen where watch_id = ?1")
                .setParameter(1, watch.toString())
                .getResultList();
        var seen = new HashMap<DocumentId, Integer>();
        for (var row : rows) {
            var columns = (Object[]) row;
            seen.put(DocumentId.of((String) columns[0]), ((Number) columns[1]).intValue());
        }
        return seen;
    }

    void remember(UUID watch, DocumentId document, int revision) {
        entities.createNativeQuery("""
                        insert into watch_seen (watch_id, document_id, revision) values (?1, ?2, ?3)
                        on duplicate key update revision = ?3""")
                .setParameter(1, watch.toString())
                .setParameter(2, document.toString())
                .setParameter(3, revision)
                .executeUpdate();
    }

    void forgetSeen(UUID watch) {
        entities.createNativeQuery("delete from watch_seen where watch_id = ?1")
                .setParameter(1, watch.toString())
                .executeUpdate();
    }

    /** Whether nobody else has looked since; if so, the look counts. */
    boolean looked(Watch watch, Instant now, boolean whole) {
        return entities.createQuery("""
                        update StoredWatch w set w.lookedAt = :now, w.whole = :whole
                        where w.id = :id and w.lookedAt = :before""")
                        .setParameter("now", now)
                        .setParameter("whole", whole)
                        .setParameter("id", watch.id().toString())
                        .setParameter("before", watch.lookedAt())
                        .executeUpdate()
                == 1;
    }

    List<Change> changesOf(UUID account, Instant since) {
        return changes("""
                select c, w from StoredChange c join StoredWatch w on w.id = c.watchId
                where w.accountId = :value and c.foundAt > :since""", account.toString(), since);
    }

    List<Change> changesIn(UUID mail) {
        return changes("""
                select c, w from StoredChange c join StoredWatch w on w.id = c.watchId
                where c.mailId = :value and c.foundAt > :since""", mail.toString(), Instant.EPOCH);
    }

    private List<Change> changes(String query, String value, Instant since) {
        return entities.createQuery(query, Object[].class)
                .setParameter("value", value)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> ((StoredChange) row[0]).toChange(((StoredWatch) row[1]).toWatch()))
                .toList();
    }

    /** Accounts with changes that no mail tells yet. */
    List<UUID> untold(Instant since) {
        return entities.createQuery("""
                        select distinct w.accountId from StoredChange c join StoredWatch w on w.id = c.watchId
                        where c.mailId is null and c.foundAt > :since order by w.accountId""", String.class)
                .setParameter("since", since)
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    void tellIn(UUID mail, UUID account, Instant since) {
        entities.createNativeQuery("""
                        update watch_change set mail_id = ?1
                        where mail_id is null and found_at > ?3 and watch_id in (select id from watch where account_id = ?2)""")
                .setParameter(1, mail.toString())
                .setParameter(2, account.toString())
                .setParameter(3, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .executeUpdate();
    }

    int deleteChangesBefore(Instant limit) {
        return entities.createNativeQuery("""
                        delete from watch_change where found_at < ?1 and watch_id not in
                        (select w.id from watch w join held_account h on h.account_id = w.account_id)""")
                .setParameter(1, LocalDateTime.ofInstant(limit, ZoneOffset.UTC))
                .executeUpdate();
    }
}
