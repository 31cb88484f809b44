package fi.luotsi.compliance.feedback;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.luotsi.compliance.feedback.FeedbackRepository.Ticket;
import fi.luotsi.compliance.people.City;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes and shows feedback. A person takes a form, once for a training, and gets a ticket that says nothing of them; an answer comes with a ticket, which is
 * destroyed. Answers are shown in batches of at least the threshold, so that no two views that follow each other differ by fewer people.
 */
@ApplicationScoped
@Transactional
public class Feedback {
    private static final int TICKET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    /** So many answers are shown together at least. */
    @Inject
    @ConfigProperty(name = "luotsi.feedback.threshold", defaultValue = "5")
    int threshold;

    Clock clock = Clock.systemUTC();

    /** A ticket for somebody who took a course on a day; none where they have taken their form already. */
    public Optional<String> ticket(UUID person, UUID course, LocalDate completedOn) {
        if (!rows().takeForm(person, course, completedOn)) {
            return Optional.empty();
        }
        var bytes = new byte[TICKET_BYTES];
        RANDOM.nextBytes(bytes);
        var ticket = HexFormat.of().formatHex(bytes);
        rows().addTicket(digest(ticket), new Ticket(course, City.schoolYear(completedOn)));
        return Optional.of(ticket);
    }

    /** The days of a course for which somebody has taken their form. */
    public List<LocalDate> taken(UUID person, UUID course) {
        return rows().taken(person, course);
    }

    /** The course that a ticket is for, as long as it was not used. */
    public Optional<UUID> course(String ticket) {
        return rows().course(digest(ticket));
    }

    /** Takes an answer for a ticket, which is good for no other; false where it was used before or never given. */
    public boolean give(String ticket, Answer answer) {
        if (!answer.isPossible()) {
            throw new IllegalArgumentException("An answer has marks from 1 to 5 and at most 2,000 letters");
        }
        var used = rows().useUp(digest(ticket));
        used.ifPresent(found -> keep(found, answer));
        return used.isPresent();
    }

    /** Shows what waits, once it is enough. */
    private void keep(Ticket ticket, Answer answer) {
        rows().add(ticket, answer);
        if (rows().waiting(ticket) >= threshold) {
            rows().release(ticket);
        }
    }

    /** By school year, the latest first; years of which nothing is released are not there. */
    public List<Opinion> opinions(UUID course) {
        return rows().released(course).entrySet().stream()
                .map(year -> Opinion.of(year.getKey(), shuffled(year.getValue())))
                .sorted(Comparator.comparing(Opinion::schoolYear).reversed())
                .toList();
    }

    private static List<Answer> shuffled(List<Answer> answers) {
        var mixed = new ArrayList<>(answers);
        Collections.shuffle(mixed, RANDOM);
        return mixed;
    }

    /** Of the answers of a school year that are released, of all trainings together: how many find theirs useful. */
    public Satisfied satisfied(String schoolYear) {
        return rows().satisfied(schoolYear);
    }

    public void reply(UUID course, String said, String did, UUID by) {
        rows().reply(course, new Reply(said, did, clock.instant().truncatedTo(ChronoUnit.MICROS)), by);
    }

    /** The latest first. */
    public List<Reply> replies(UUID course) {
        return rows().replies(course);
    }

    private static String digest(String ticket) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private FeedbackRepository rows() {
        return new FeedbackRepository(entities);
    }
}
