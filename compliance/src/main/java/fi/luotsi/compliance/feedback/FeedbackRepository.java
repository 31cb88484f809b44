package fi.luotsi.compliance.feedback;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.feedback.Answer.Pace;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of feedback. No statement names a person and an answer. */
final class FeedbackRepository {
    private final Native statements;

    FeedbackRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    /** What a ticket is for. */
    record Ticket(UUID course, String schoolYear) {}

    /** False where the person has taken the form already. */
    boolean takeForm(UUID person, UUID course, LocalDate completedOn) {
        return statements.run(
                        "insert ignore into feedback_form (person_id, course_id, completed_on) values (?1, ?2, ?3)",
                        person,
                        course,
                        completedOn)
                == 1;
    }

    List<LocalDate> taken(UUID person, UUID course) {
        return statements
                .rows("select completed_on from feedback_form where person_id = ?1 and course_id = ?2", person, course)
                .stream()
                .map(row -> day(row[0]))
                .toList();
    }

    void addTicket(String digest, Ticket ticket) {
        statements.run(
                "insert into feedback_ticket (digest, course_id, school_year) values (?1, ?2, ?3)",
                digest,
                ticket.course(),
                ticket.schoolYear());
    }

    Optional<UUID> course(String digest) {
        return statements.rows("select course_id from feedback_ticket where digest = ?1", digest).stream()
                .map(row -> id(row[0]))
                .findFirst();
    }

    /** Whoever comes second with it waits, and finds it gone. */
    Optional<Ticket> useUp(String digest) {
        var found = statements
                .rows("select course_id, school_year from feedback_ticket where digest = ?1 for update", digest)
                .stream()
                .map(row -> new Ticket(id(row[0]), (String) row[1]))
                .findFirst();
        statements.run("delete from feedback_ticket where digest = ?1", digest);
        return found;
    }

    void add(Ticket ticket, Answer answer) {
        statements.run(
                """
                insert into feedback_answer (id, course_id, school_year, useful, clear, applicable, pace, words)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
                UUID.randomUUID(),
                ticket.course(),
                ticket.schoolYear(),
                answer.useful(),
                answer.clear(),
                answer.applicable(),
                answer.pace(),
                answer.words());
    }

    int waiting(Ticket ticket) {
        return statements.rows("""
                        select id from feedback_answer where course_id = ?1 and school_year = ?2 and not released for update""", ticket.course(), ticket.schoolYear()).size();
    }

    void release(Ticket ticket) {
        statements.run(
                "update feedback_answer set released = true where course_id = ?1 and school_year = ?2",
                ticket.course(),
                ticket.schoolYear());
    }

    /** What is released, by school year. */
    Map<String, List<Answer>> released(UUID course) {
        return statements.rows("""
                        select school_year, useful, clear, applicable, pace, words from feedback_answer
                        where course_id = ?1 and released""", course).stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(FeedbackRepository::answer, Collectors.toList())));
    }

    Satisfied satisfied(String schoolYear) {
        return statements.rows("""
                        select coalesce(sum(useful >= ?2), 0), count(*) from feedback_answer
                        where school_year = ?1 and released""", schoolYear, Satisfied.LEAST_MARK).stream()
                .map(row -> new Satisfied(number(row[0]), number(row[1])))
                .findFirst()
                .orElseThrow();
    }

    private static Answer answer(Object[] row) {
        return new Answer(
                number(row[1]), number(row[2]), number(row[3]), Pace.valueOf((String) row[4]), (String) row[5]);
    }

    void reply(UUID course, Reply reply, UUID by) {
        statements.run("""
                insert into feedback_reply (id, course_id, said, did, written_by, written_at)
                values (?1, ?2, ?3, ?4, ?5, ?6)""", UUID.randomUUID(), course, reply.said(), reply.did(), by, reply.at());
    }

    /** The latest first. */
    List<Reply> replies(UUID course) {
        return statements
                .rows(
                        "select said, did, written_at from feedback_reply where course_id = ?1 order by written_at desc",
                        course)
                .stream()
                .map(row -> new Reply((String) row[0], (String) row[1], instant(row[2])))
                .toList();
    }
}
