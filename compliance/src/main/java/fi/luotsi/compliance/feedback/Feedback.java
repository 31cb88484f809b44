package fi.luotsi.compliance.feedback;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.feedback.Answer.Pace;
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
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var isFirst = statements()
                        .run(
                                "insert ignore into feedback_form (person_id, course_id, completed_on) values (?1, ?2, ?3)",
                                person,
                                course,
                                completedOn)
                == 1;
        if (!isFirst) {
            return Optional.empty();
        }
        var bytes = new byte[TICKET_BYTES];
        RANDOM.nextBytes(bytes);
        var ticket = HexFormat.of().formatHex(bytes);
        statements()
                .run(
                        "insert into feedback_ticket (digest, course_id, school_year) values (?1, ?2, ?3)",
                        digest(ticket),
                        course,
                        schoolYear(completedOn));
        return Optional.of(ticket);
    }

    /** The days of a course for which somebody has taken their form. */
    public List<LocalDate> taken(UUID person, UUID course) {
        return statements()
                .rows("select completed_on from feedback_form where person_id = ?1 and course_id = ?2", person, course)
                .stream()
                .map(row -> Native.day(row[0]))
                .toList();
    }

    /** The course that a ticket is for, as long as it was not used. */
    public Optional<UUID> course(String ticket) {
        return statements().rows("select course_id from feedback_ticket where digest = ?1", digest(ticket)).stream()
                .map(row -> Native.id(row[0]))
                .findFirst();
    }

    /** Takes an answer for a ticket, which is good for no other; false where it was used before or never given. */
    public boolean give(String ticket, Answer answer) {
        if (!answer.isPossible()) {
            throw new IllegalArgumentException("An answer has marks from 1 to 5 and at most 2,000 letters");
        }
        // the row lock of whoever comes first keeps the second waiting until the ticket is gone
        var found = statements()
                .rows(
                        "select course_id, school_year from feedback_ticket where digest = ?1 for update",
                        digest(ticket));
        if (found.isEmpty()) {
            return false;
        }
        var course = Native.id(found.getFirst()[0]);
        var year = (String) found.getFirst()[1];
        statements().run("delete from feedback_ticket where digest = ?1", digest(ticket));
        statements()
                .run(
                        """
                        insert into feedback_answer (id, course_id, school_year, useful, clear, applicable, pace, words)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
                        UUID.randomUUID(),
                        course,
                        year,
                        answer.useful(),
                        answer.clear(),
                        answer.applicable(),
                        answer.pace(),
                        answer.words());
        release(course, year);
        return true;
    }

    /** Shows what waits, once it is enough. */
    private void release(UUID course, String year) {
        var waiting = statements().rows("""
                        select id from feedback_answer where course_id = ?1 and school_year = ?2 and not released for update""", course, year).size();
        if (waiting >= threshold) {
            statements()
                    .run(
                            "update feedback_answer set released = true where course_id = ?1 and school_year = ?2",
                            course,
                            year);
        }
    }

    /** By school year, the latest first; years of which nothing is released are not there. */
    public List<Opinion> opinions(UUID course) {
        return statements().rows("""
                        select school_year, useful, clear, applicable, pace, words from feedback_answer
                        where course_id = ?1 and released""", course).stream()
                .collect(Collectors.groupingBy(row -> (String) row[0]))
                .entrySet()
                .stream()
                .map(year -> Opinion.of(year.getKey(), shuffled(year.getValue())))
                .sorted((one, other) -> other.schoolYear().compareTo(one.schoolYear()))
                .toList();
    }

    private static List<Answer> shuffled(List<Object[]> rows) {
        var answers = rows.stream()
                .map(row -> new Answer(
                        Native.number(row[1]),
                        Native.number(row[2]),
                        Native.number(row[3]),
                        Pace.valueOf((String) row[4]),
                        (String) row[5]))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(answers, RANDOM);
        return answers;
    }

    public void reply(UUID course, String said, String did, UUID by) {
        statements()
                .run(
                        """
                        insert into feedback_reply (id, course_id, said, did, written_by, written_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""",
                        UUID.randomUUID(),
                        course,
                        said,
                        did,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The latest first. */
    public List<Reply> replies(UUID course) {
        return statements()
                .rows(
                        "select said, did, written_at from feedback_reply where course_id = ?1 order by written_at desc",
                        course)
                .stream()
                .map(row -> new Reply((String) row[0], (String) row[1], Native.instant(row[2])))
                .toList();
    }

    /** From August to July. */
    static String schoolYear(LocalDate day) {
        var first = day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1;
        return first + "-" + (first + 1);
    }

    private static String digest(String ticket) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private Native statements() {
        return new Native(entities);
    }
}
