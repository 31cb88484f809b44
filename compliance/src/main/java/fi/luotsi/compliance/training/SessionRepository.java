package fi.luotsi.compliance.training;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.isTrue;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of sessions and enrolments. */
final class SessionRepository {
    private static final String SESSIONS = """
            select s.id, s.course_id, s.starts_at, s.ends_at, s.place, s.link, s.places, s.code, s.cancelled, s.created_by
            from training_session s
            """;

    private final Native statements;

    SessionRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Session session, Instant at) {
        statements.run(
                """
                insert into training_session (id, course_id, starts_at, ends_at, place, link, places, code, created_by, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""",
                session.id(),
                session.course(),
                session.startsAt(),
                session.endsAt(),
                session.place(),
                session.link(),
                session.places(),
                session.code(),
                session.createdBy(),
                at);
    }

    /** False where it did not take place already. */
    boolean cancel(UUID session) {
        return statements.run("update training_session set cancelled = true where id = ?1 and not cancelled", session)
                == 1;
    }

    Optional<Session> find(UUID id) {
        return sessions("where s.id = ?1", id).stream().findFirst();
    }

    Optional<Session> withCode(String code) {
        return sessions("where s.code = ?1", code).stream().findFirst();
    }

    /** Those that end after a moment, the first first. */
    List<Session> after(Instant moment) {
        return sessions("where s.ends_at > ?1 and not s.cancelled order by s.starts_at", moment);
    }

    /** In which somebody has a place, and that end after a moment. */
    List<Session> of(UUID person, Instant after) {
        return sessions("""
                join enrolment e on e.session_id = s.id
                where e.person_id = ?1 and s.ends_at > ?2 order by s.starts_at, s.id""", person, after);
    }

    /** The latest first. */
    List<Session> of(UUID course) {
        return sessions("where s.course_id = ?1 order by s.starts_at desc limit 200", course);
    }

    /** Keeps others from enrolling until this transaction ends. */
    void lock(UUID session) {
        statements.rows("select id from training_session where id = ?1 for update", session);
    }

    /** False where they were enrolled already. */
    boolean enrol(UUID session, UUID person, Instant at) {
        return statements.run(
                        "insert ignore into enrolment (session_id, person_id, enrolled_at) values (?1, ?2, ?3)",
                        session,
                        person,
                        at)
                == 1;
    }

    void leave(UUID session, UUID person) {
        statements.run("delete from enrolment where session_id = ?1 and person_id = ?2", session, person);
    }

    /** In the order in which they enrolled. */
    List<UUID> enrolled(UUID session) {
        return statements
                .rows("select person_id from enrolment where session_id = ?1 order by enrolled_at", session)
                .stream()
                .map(row -> id(row[0]))
                .toList();
    }

    List<UUID> sessionsOf(UUID person) {
        return statements.rows("select session_id from enrolment where person_id = ?1", person).stream()
                .map(row -> id(row[0]))
                .toList();
    }

    private List<Session> sessions(String which, Object... values) {
        return statements.rows(SESSIONS + which, values).stream()
                .map(row -> new Session(
                        id(row[0]),
                        id(row[1]),
                        instant(row[2]),
                        instant(row[3]),
                        (String) row[4],
                        (String) row[5],
                        Optional.ofNullable(row[6]).map(Native::number),
                        (String) row[7],
                        isTrue(row[8]),
                        id(row[9])))
                .toList();
    }
}
