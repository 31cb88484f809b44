package fi.luotsi.indexer.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one round of all portals in the database: who has it, how far it is, whether it shall stop. Each call is one transaction. */
@ApplicationScoped
@Transactional
class RoundStore {
    private static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** Takes the round, unless another portal has it or it is stopped. */
    boolean claim(UUID holder) {
        var now = clock.instant();
        return entities.createNativeQuery("""
            update agreement_round set holder = ?1, leased_until = ?2, state = 'READING', done = 0
            where name = 'agreement' and leased_until < ?3 and state <> 'STOPPED'\
            """)
                        .setParameter(1, holder.toString())
                        .setParameter(2, utc(now.plus(LEASE)))
                        .setParameter(3, utc(now))
                        .executeUpdate()
                > 0;
    }

    /** Tells how far it is and keeps the round; false when it was stopped or another portal has it. */
    boolean advance(UUID holder, RoundStatus.State state, int done, int total) {
        return entities.createNativeQuery("""
            update agreement_round set state = ?2, done = ?3, total = ?4, leased_until = ?5
            where name = 'agreement' and holder = ?1 and state <> 'STOPPED'\
            """)
                        .setParameter(1, holder.toString())
                        .setParameter(2, state.name())
                        .setParameter(3, done)
                        .setParameter(4, total)
                        .setParameter(5, utc(clock.instant().plus(LEASE)))
                        .executeUpdate()
                > 0;
    }

    /** Gives the round back; what did not come to its end is tried again. */
    void release(UUID holder, boolean isWhole) {
        entities.createNativeQuery("""
            update agreement_round set leased_until = ?2, finished_at = if(?3, ?2, finished_at),
                state = if(state = 'STOPPED', state, 'WAITING') where name = 'agreement' and holder = ?1\
            """)
                .setParameter(1, holder.toString())
                .setParameter(2, utc(clock.instant()))
                .setParameter(3, isWhole)
                .executeUpdate();
    }

    void stop() {
        set("STOPPED");
    }

    void goOn() {
        entities.createNativeQuery(
                        "update agreement_round set state = 'WAITING' where name = 'agreement' and state = 'STOPPED'")
                .executeUpdate();
    }

    private void set(String state) {
        entities.createNativeQuery("update agreement_round set state = ?1 where name = 'agreement'")
                .setParameter(1, state)
                .executeUpdate();
    }

    RoundStatus status() {
        var row = (Object[]) entities.createNativeQuery(
                        "select state, done, total, finished_at from agreement_round where name = 'agreement'")
                .getSingleResult();
        return new RoundStatus(
                RoundStatus.State.valueOf(row[0].toString()),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                instant(row[3]));
    }

    private static Optional<Instant> instant(@Nullable Object stored) {
        if (stored instanceof Timestamp timestamp) {
            return Optional.of(timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC));
        }
        return stored instanceof LocalDateTime time ? Optional.of(time.toInstant(ZoneOffset.UTC)) : Optional.empty();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
