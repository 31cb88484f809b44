package fi.luotsi.compliance.privacy;

import fi.luotsi.compliance.people.DataSubject;
import fi.luotsi.compliance.people.DataSubjects;
import fi.luotsi.compliance.people.PersonnelFiles;
import fi.luotsi.compliance.privacy.Receipt.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Erases what is held of somebody (GDPR, article 17), after saying what would go and what stays, and keeps a receipt. */
@ApplicationScoped
@Transactional
public class Erasures {
    public static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    PersonalData data;

    @Inject
    DataSubjects subjects;

    @Inject
    Holds holds;

    @Inject
    PersonnelFiles files;

    Clock clock = Clock.systemUTC();

    /** Why nothing is erased. */
    public enum Refusal {
        UNKNOWN,
        /** Nobody erases themselves. */
        ITSELF,
        LAST_ADMINISTRATOR,
        HELD,
        NO_REASON,
        /** What was typed is not the name. */
        OTHER_NAME
    }

    /**
     * What an erasure would do.
     *
     * @param named rows by table whose texts hold the name, and which stay as they are
     */
    public record Plan(DataSubject subject, List<Erasure> tables, Map<String, Long> named, Optional<Refusal> refusal) {}

    /** What came of it. */
    public sealed interface Answer {
        record Done(UUID receipt) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Optional<Plan> plan(UUID id, UUID by) {
        return subjects.find(id)
                .map(subject -> new Plan(
                        subject,
                        data.erasureOf(subject.id()),
                        subject.name().contains(" ") ? data.namedIn(subject.name()) : Map.of(),
                        refusal(subject, Optional.of(by))));
    }

    private Optional<Refusal> refusal(DataSubject subject, Optional<UUID> by) {
        if (by.filter(subject.accounts()::contains).isPresent()) {
            return Optional.of(Refusal.ITSELF);
        }
        if (subjects.isLastAdministrator(subject)) {
            return Optional.of(Refusal.LAST_ADMINISTRATOR);
        }
        return holds.standing(subject).map(held -> Refusal.HELD);
    }

    /**
     * Erases somebody because they or the law want it.
     *
     * @param typed the name, as whoever is sure of it typed it
     */
    public Answer erase(UUID id, String reason, String typed, UUID by) {
        var subject = subjects.lock(id);
        if (subject.isEmpty()) {
            return new Answer.Refused(Refusal.UNKNOWN);
        }
        var refusal = refusal(subject.get(), Optional.of(by)).or(() -> mistake(subject.get(), reason, typed));
        return refusal.isPresent()
                ? new Answer.Refused(refusal.get())
                : new Answer.Done(erase(subject.get(), Cause.REQUEST, reason.strip(), Optional.of(by)));
    }

    private static Optional<Refusal> mistake(DataSubject subject, String reason, String typed) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.NO_REASON);
        }
        return plain(typed).equalsIgnoreCase(plain(subject.name()))
                ? Optional.empty()
                : Optional.of(Refusal.OTHER_NAME);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    /** Erases a person whose time is over; whether it may be done now. */
    boolean eraseOver(UUID person) {
        var subject = subjects.lock(person)
                .filter(found -> refusal(found, Optional.empty()).isEmpty());
        subject.ifPresent(found -> erase(found, Cause.RETENTION, "", Optional.empty()));
        return subject.isPresent();
    }

    /** What is packed in personnel files cannot be taken out of them one by one. */
    private UUID erase(DataSubject subject, Cause cause, String reason, Optional<UUID> by) {
        var done = data.erase(subject.id());
        if (subject.person().isPresent()) {
            files.destroy();
        }
        return receipts().add(subject.id(), cause, reason, clock.instant(), by, done);
    }

    public Optional<Receipt> receipt(UUID id) {
        return receipts().find(id);
    }

    public List<Receipt> latest(int most) {
        return receipts().latest(most);
    }

    private ReceiptRepository receipts() {
        return new ReceiptRepository(entities);
    }
}
