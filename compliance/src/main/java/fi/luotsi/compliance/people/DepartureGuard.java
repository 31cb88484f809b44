package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Departures.Allowance;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stops a directory that takes away more than every tenth within a day: more likely a filter that somebody got wrong. One or two may always leave. */
record DepartureGuard(EntityManager entities, Instant now) {
    private static final int ALWAYS = 2;
    private static final Duration DAY = Duration.ofDays(1);

    /** Taken before anything else is read: what directories change, they change one after the other. */
    void lock() {
        entities.createNativeQuery("select id from departure_guard where id = 1 for update")
                .getResultList();
    }

    boolean letsOneMoreGo() {
        return gone() < most();
    }

    int most() {
        return Math.max(ALWAYS, (active() + gone()) / 10)
                + allowance().map(Allowance::people).orElse(0);
    }

    int active() {
        return number("select count(*) from provisioned_person where active and deleted_at is null");
    }

    int gone() {
        return number(
                "select count(*) from provisioned_person where inactive_since > ?1 and created_at < inactive_since");
    }

    Optional<Allowance> allowance() {
        List<?> rows =
                entities.createNativeQuery("""
                        select allowed, allowed_by, allowed_at from departure_guard
                        where allowed > 0 and allowed_at > ?1""").setParameter(1, aDayAgo()).getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Allowance(
                        ((Number) row[0]).intValue(),
                        UUID.fromString((String) row[1]),
                        AccountRepository.instant(row[2])));
    }

    void allow(int people, UUID by) {
        entities.createNativeQuery("update departure_guard set allowed = ?1, allowed_by = ?2, allowed_at = ?3")
                .setParameter(1, people)
                .setParameter(2, by.toString())
                .setParameter(3, utc(now))
                .executeUpdate();
    }

    private int number(String sql) {
        var query = entities.createNativeQuery(sql);
        if (sql.contains("?1")) {
            query.setParameter(1, aDayAgo());
        }
        return ((Number) query.getSingleResult()).intValue();
    }

    private LocalDateTime aDayAgo() {
        return utc(now.minus(DAY));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
