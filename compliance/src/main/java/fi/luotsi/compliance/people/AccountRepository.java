package fi.luotsi.compliance.people;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The queries of accounts, tokens and failed sign-ins. */
class AccountRepository {
    private final EntityManager entities;

    AccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<StoredAccount> byLogin(String login) {
        return entities.createQuery(
                        "select a from StoredAccount a where a.login = :login and a.disabledAt is null",
                        StoredAccount.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    Optional<StoredAccount> byId(String id) {
        return Optional.ofNullable(entities.find(StoredAccount.class, id))
                .filter(account -> account.disabledAt == null);
    }

    Optional<String> personOf(String id) {
        return entities.createQuery(
                        "select a.personId from StoredAccount a where a.id = :id and a.disabledAt is null and a.personId is not null",
                        String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<StoredAccount> ofPerson(String personId) {
        return entities.createQuery(
                        "select a from StoredAccount a where a.personId = :person order by a.login",
                        StoredAccount.class)
                .setParameter("person", personId)
                .getResultList();
    }

    void deleteToken(String accountId, String name) {
        entities.createQuery("delete from StoredToken t where t.accountId = :account and t.name = :name")
                .setParameter("account", accountId)
                .setParameter("name", name)
                .executeUpdate();
    }

    Optional<SignInDelay> delay(String key) {
        List<?> rows = entities.createNativeQuery(
                        "select failures, last_failed_at from sign_in_failure where sha256 = ?1")
                .setParameter(1, key)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var columns = (Object[]) row;
            return new SignInDelay(((Number) columns[0]).intValue(), instant(columns[1]));
        });
    }

    /** Adds in one statement, so that attempts at the same moment are all counted. */
    void addFailure(String key, Instant now) {
        entities.createNativeQuery("""
                        insert into sign_in_failure (sha256, failures, last_failed_at) values (?1, 1, ?2)
                        on duplicate key update failures = failures + 1, last_failed_at = ?2""")
                .setParameter(1, key)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    void forgetFailures(String key) {
        entities.createNativeQuery("delete from sign_in_failure where sha256 = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }

    static Instant instant(Object stored) {
        var local = stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
        return local.toInstant(ZoneOffset.UTC);
    }
}
