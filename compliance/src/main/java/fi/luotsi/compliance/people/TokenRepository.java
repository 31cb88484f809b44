package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The queries of personal tokens. */
class TokenRepository {
    /** Use is noted to the minute, so that many calls write little. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final EntityManager entities;

    TokenRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<StoredToken> find(String sha256) {
        return Optional.ofNullable(entities.find(StoredToken.class, sha256));
    }

    List<StoredToken> of(String account) {
        return entities.createQuery(
                        "select t from StoredToken t where t.accountId = :account order by t.createdAt desc",
                        StoredToken.class)
                .setParameter("account", account)
                .getResultList();
    }

    void used(String sha256, Instant now) {
        entities.createQuery("""
                        update StoredToken t set t.lastUsedAt = :now
                        where t.sha256 = :sha256 and (t.lastUsedAt is null or t.lastUsedAt < :before)""")
                .setParameter("now", now)
                .setParameter("before", now.minus(NOTED_EVERY))
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    void delete(String account, String sha256) {
        entities.createQuery("delete from StoredToken t where t.accountId = :account and t.sha256 = :sha256")
                .setParameter("account", account)
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    void deleteEnded(Instant before) {
        entities.createNativeQuery("""
                        delete from access_token
                        where expires_at < ?1 and account_id not in (select account_id from held_account)""")
                .setParameter(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .executeUpdate();
    }
}
