package fi.luotsi.compliance.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.DataSubject;
import fi.luotsi.compliance.people.DataSubjects;
import fi.luotsi.compliance.privacy.Hold.Lifting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Legal holds of persons: set with a reason and a day on which somebody looks again, lifted with a reason. */
@ApplicationScoped
@Transactional
public class Holds {
    public static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    DataSubjects subjects;

    Clock clock = Clock.systemUTC();

    /** What came of setting or lifting one. */
    public enum Answer {
        DONE,
        UNKNOWN,
        NO_REASON,
        /** The day of the review is missing or not in the future. */
        NO_REVIEW,
        ALREADY,
        /** Nobody decides on their own data. */
        ITSELF
    }

    public Answer set(UUID id, String reason, Optional<LocalDate> reviewOn, UUID by) {
        var subject = subjects.lock(id);
        var problem = subject.isEmpty() ? Answer.UNKNOWN : problem(subject.get(), reason, by);
        if (problem != Answer.DONE) {
            return problem;
        }
        if (reviewOn.filter(day -> day.isAfter(Moments.today(clock))).isEmpty()) {
            return Answer.NO_REVIEW;
        }
        if (standing(subject.get()).isPresent()) {
            return Answer.ALREADY;
        }
        insert(subject.get(), reason.strip(), reviewOn.get(), by);
        return Answer.DONE;
    }

    private static Answer problem(DataSubject subject, String reason, UUID by) {
        if (subject.accounts().contains(by)) {
            return Answer.ITSELF;
        }
        return reason.isBlank() || reason.length() > LONGEST_REASON ? Answer.NO_REASON : Answer.DONE;
    }

    private void insert(DataSubject subject, String reason, LocalDate reviewOn, UUID by) {
        var isPerson = subject.person().isPresent();
        entities.createNativeQuery("insert into person_hold (id, " + (isPerson ? "person_id" : "account_id")
                        + ", reason, review_on, set_by, set_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, UuidCreator.getTimeOrderedEpoch().toString())
                .setParameter(2, subject.id().toString())
                .setParameter(3, reason)
                .setParameter(4, reviewOn)
                .setParameter(5, by.toString())
                .setParameter(6, Moments.utc(clock.instant()))
                .executeUpdate();
    }

    public Answer lift(UUID id, String reason, UUID by) {
        var subject = subjects.lock(id);
        var problem = subject.isEmpty() ? Answer.UNKNOWN : problem(subject.get(), reason, by);
        if (problem != Answer.DONE) {
            return problem;
        }
        var standing = standing(subject.get());
        standing.ifPresent(hold -> entities.createNativeQuery(
                        "update person_hold set lifted_by = ?2, lifted_at = ?3, lift_reason = ?4 where id = ?1")
                .setParameter(1, hold.id().toString())
                .setParameter(2, by.toString())
                .setParameter(3, Moments.utc(clock.instant()))
                .setParameter(4, reason.strip())
                .executeUpdate());
        return standing.isPresent() ? Answer.DONE : Answer.UNKNOWN;
    }

    /** The hold that stands now. */
    public Optional<Hold> standing(DataSubject subject) {
        return of(subject).stream().filter(hold -> hold.lifting().isEmpty()).findFirst();
    }

    /** All that ever stood, of a person and of the accounts before they had one; the latest first. */
    public List<Hold> of(DataSubject subject) {
        var ids = Stream.concat(Stream.of(subject.id()), subject.accounts().stream())
                .map(UUID::toString)
                .distinct()
                .toList();
        var places = IntStream.rangeClosed(1, ids.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        return holds(
                "where person_id in (%1$s) or account_id in (%1$s) order by set_at desc, id desc".formatted(places),
                ids);
    }

    /** Those that stand, the next to be looked at first. */
    public List<Hold> standing() {
        return holds("where lifted_at is null order by review_on, set_at", List.of());
    }

    private List<Hold> holds(String which, List<String> ids) {
        var query = entities.createNativeQuery("""
                select id, coalesce(person_id, account_id), reason, review_on, set_by, set_at, lifted_by, lifted_at, lift_reason
                from person_hold\s""" + which);
        for (var place = 0; place < ids.size(); place++) {
            query.setParameter(place + 1, ids.get(place));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> hold((Object[]) row)).toList();
    }

    private static Hold hold(@Nullable Object[] row) {
        return new Hold(
                id(row[0]),
                id(row[1]),
                String.valueOf(row[2]),
                ((Date) Objects.requireNonNull(row[3])).toLocalDate(),
                id(row[4]),
                Moments.instant(row[5]),
                row[7] == null
                        ? Optional.empty()
                        : Optional.of(new Lifting(id(row[6]), Moments.instant(row[7]), String.valueOf(row[8]))));
    }

    private static UUID id(@Nullable Object stored) {
        return UUID.fromString(String.valueOf(stored));
    }
}
