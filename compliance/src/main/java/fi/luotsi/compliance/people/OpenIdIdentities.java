package fi.luotsi.compliance.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which account belongs to whom at an OpenID provider. */
record OpenIdIdentities(EntityManager entities, Clock clock) {
    Optional<StoredAccount> find(String authority, String subject) {
        List<?> rows = entities.createNativeQuery(
                        "select account_id from openid_identity where authority = ?1 and subject = ?2")
                .setParameter(1, authority)
                .setParameter(2, subject)
                .getResultList();
        return rows.stream().findFirst().map(id -> entities.find(StoredAccount.class, id));
    }

    StoredAccount open(String authority, String subject) {
        var account = new StoredAccount();
        account.id = UuidCreator.getTimeOrderedEpoch().toString();
        account.login = "openid-" + account.id;
        account.createdAt = clock.instant();
        entities.persist(account);
        entities.flush();
        entities.createNativeQuery("""
                        insert into openid_identity (authority, subject, account_id, created_at)
                        values (?1, ?2, ?3, ?4)""")
                .setParameter(1, authority)
                .setParameter(2, subject)
                .setParameter(3, account.id)
                .setParameter(4, LocalDateTime.ofInstant(account.createdAt, ZoneOffset.UTC))
                .executeUpdate();
        return account;
    }
}
