package fi.luotsi.content.harvest;

import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When sources are harvested by themselves; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class Schedules {
    /** So much of the interval is added by chance, lest all sources are read at the same minute. */
    private static final double JITTER = 0.1;

    private static final RandomGenerator CHANCE = RandomGenerator.getDefault();

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** Every so many hours from now on; with 0 only when somebody asks. */
    void set(SourceId source, int everyHours) {
        find(source).ifPresent(entities::remove);
        entities.flush();
        if (everyHours > 0) {
            var schedule = new StoredSchedule();
            schedule.sourceId = source.toString();
            schedule.everyHours = everyHours;
            schedule.nextAt = next(everyHours);
            entities.persist(schedule);
        }
    }

    void on(@Observes SourceRemoved removed) {
        find(removed.source()).ifPresent(entities::remove);
    }

    int everyHours(SourceId source) {
        return find(source).map(schedule -> schedule.everyHours).orElse(0);
    }

    /** The sources whose time has come and that no other portal has taken: each is given once. */
    List<SourceId> takeDue() {
        return entities.createQuery(
                        "select s from StoredSchedule s where s.nextAt <= :now order by s.nextAt", StoredSchedule.class)
                .setParameter("now", Instant.now(clock))
                .getResultStream()
                .filter(this::take)
                .map(StoredSchedule::source)
                .toList();
    }

    private boolean take(StoredSchedule due) {
        return entities.createQuery(
                                "update StoredSchedule s set s.nextAt = :next where s.sourceId = :source and s.nextAt = :due")
                        .setParameter("next", next(due.everyHours))
                        .setParameter("source", due.sourceId)
                        .setParameter("due", due.nextAt)
                        .executeUpdate()
                == 1;
    }

    private Instant next(int everyHours) {
        var interval = Duration.ofHours(everyHours);
        var jitter = Math.round(interval.toSeconds() * JITTER * CHANCE.nextDouble());
        return Instant.now(clock).plus(interval).plusSeconds(jitter).truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<StoredSchedule> find(SourceId source) {
        return Optional.ofNullable(entities.find(StoredSchedule.class, source.toString()));
    }
}
