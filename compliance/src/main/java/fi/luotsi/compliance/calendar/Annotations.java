package fi.luotsi.compliance.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.calendar.Annotation.Published;
import fi.luotsi.compliance.calendar.Annotation.Written;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told beside the curves: published policies, and what those who answer for the figures add. */
@ApplicationScoped
@Transactional
public class Annotations {
    private static final List<Role> WRITERS = List.of(Role.COORDINATOR, Role.DPO, Role.ADMINISTRATOR);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Policies policies;

    Clock clock = Clock.systemUTC();

    /** What came of writing one. */
    public enum Outcome {
        DONE,
        /** There is nothing in Finnish, which stands for the other languages. */
        EMPTY,
        TOO_LONG,
        /** No day, or one to come: a curve tells of what was. */
        NO_DAY,
        NOT_ALLOWED
    }

    /** Of these days, in their order. */
    public List<Annotation> between(LocalDate first, LocalDate last, String language) {
        return Stream.concat(published(language), rows().between(first, last).stream())
                .filter(annotation ->
                        !annotation.day().isBefore(first) && !annotation.day().isAfter(last))
                .sorted(Comparator.comparing(Annotation::day))
                .toList();
    }

    private Stream<Annotation> published(String language) {
        return policies.all().stream()
                .flatMap(policy -> policies.versionsOf(policy.id()).stream())
                .flatMap(version -> version.publishedAt().stream()
                        .map(at -> published(version, at.atZone(City.ZONE).toLocalDate(), language)));
    }

    private static Annotation published(PolicyVersion version, LocalDate day, String language) {
        return new Published(day, version.nearest(language).title(), version.number());
    }

    public static boolean mayWrite(Account account) {
        return WRITERS.stream().anyMatch(account::is);
    }

    /** For the whole city. */
    public Outcome add(Account by, Optional<LocalDate> day, NoteText text) {
        if (!mayWrite(by)) {
            return Outcome.NOT_ALLOWED;
        }
        if (text.fi().isEmpty()) {
            return Outcome.EMPTY;
        }
        if (text.isTooLong()) {
            return Outcome.TOO_LONG;
        }
        if (day.filter(that -> !that.isAfter(City.today(clock))).isEmpty()) {
            return Outcome.NO_DAY;
        }
        rows().add(new Written(UuidCreator.getTimeOrderedEpoch(), day.get(), text, by.id()));
        return Outcome.DONE;
    }

    public static boolean mayRemove(Account account, Annotation annotation) {
        return mayWrite(account) && annotation instanceof Written written && written.mayBeRemovedBy(account);
    }

    /** Everybody takes away what they wrote, and what people wrote who have left, and nothing else. */
    public Outcome remove(Account by, UUID id) {
        if (!mayWrite(by)) {
            return Outcome.NOT_ALLOWED;
        }
        rows().remove(id, by.id());
        return Outcome.DONE;
    }

    private AnnotationRepository rows() {
        return new AnnotationRepository(new Native(entities));
    }
}
