package fi.luotsi.compliance.training;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.luotsi.compliance.database.Native;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret in the address by which a calendar program reads somebody's sessions. Such programs cannot sign in. Only its digest is kept; a new one makes the
 * old one void.
 */
@ApplicationScoped
@Transactional
public class CalendarKeys {
    private static final int BYTES = 20;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    private final SecureRandom random = new SecureRandom();

    /** Tells one key from the next without telling it; empty where there is none. */
    public String mark(UUID account) {
        return new Native(entities)
                .rows("select left(sha2(sha256, 256), 12) from calendar_key where account_id = ?1", account).stream()
                        .map(row -> (String) row[0])
                        .findFirst()
                        .orElse("");
    }

    /** It is told this once. */
    public String make(UUID account) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        new Native(entities).run("""
                insert into calendar_key (account_id, sha256) values (?1, ?2) on duplicate key update sha256 = ?2\
                """, account, digest(key));
        return key;
    }

    /** From now on the address leads nowhere. */
    public void end(UUID account) {
        new Native(entities).run("delete from calendar_key where account_id = ?1", account);
    }

    public Optional<UUID> account(String key) {
        return new Native(entities)
                .rows("select account_id from calendar_key where sha256 = ?1", digest(key)).stream()
                        .map(row -> Native.id(row[0]))
                        .findFirst();
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
