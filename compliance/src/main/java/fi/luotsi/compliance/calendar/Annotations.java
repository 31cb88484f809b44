package fi.luotsi.compliance.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.calendar.Annotation.Published;
import fi.luotsi.compliance.calendar.Annotation.Written;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told beside the curves: published policies, and what editors add. */
@ApplicationScoped
@Transactional
public class Annotations {
    public static final int LONGEST = 200;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Policies policies;

    /** What came of writing one. */
    public enum Outcome {
        DONE,
        EMPTY,
        TOO_LONG
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

    public Outcome add(LocalDate day, String text) {
        if (text.isBlank()) {
            return Outcome.EMPTY;
        }
        if (text.strip().length() > LONGEST) {
            return Outcome.TOO_LONG;
        }
        rows().add(new Written(UuidCreator.getTimeOrderedEpoch(), day, text.strip()));
        return Outcome.DONE;
    }

    public void remove(UUID id) {
        rows().remove(id);
    }

    private AnnotationRepository rows() {
        return new AnnotationRepository(new Native(entities));
    }
}
