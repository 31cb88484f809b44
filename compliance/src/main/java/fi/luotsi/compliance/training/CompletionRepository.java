package fi.luotsi.compliance.training;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.training.Completion.Way;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of completions. */
final class CompletionRepository {
    private static final String COMPLETIONS = """
            select person_id, course_id, completed_on, way, session_id, unit_id, job_title, certificate from completion
            """;

    private final Native statements;

    CompletionRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    /** False where this person has taken this course on this day already. */
    boolean add(Completion completion, UUID by, Instant at) {
        return statements.run(
                        """
                        insert ignore into completion (id, person_id, course_id, completed_on, way, session_id, unit_id,
                        job_title, certificate, recorded_by, recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""",
                        UuidCreator.getTimeOrderedEpoch(),
                        completion.person(),
                        completion.course(),
                        completion.on(),
                        completion.way(),
                        completion.session(),
                        completion.unit(),
                        completion.work(),
                        completion.certificate(),
                        by,
                        at)
                == 1;
    }

    Optional<Completion> find(UUID person, UUID course, LocalDate on) {
        return completions("where person_id = ?1 and course_id = ?2 and completed_on = ?3", person, course, on).stream()
                .findFirst();
    }

    Optional<Completion> withCertificate(String certificate) {
        return completions("where certificate = ?1", certificate).stream().findFirst();
    }

    /** The latest first. */
    List<Completion> of(UUID person) {
        return completions("where person_id = ?1 order by completed_on desc, recorded_at desc", person);
    }

    List<Completion> ofSession(UUID session) {
        return completions("where session_id = ?1 order by recorded_at", session);
    }

    /** The last day until a day on which people took a course, by person. */
    Map<UUID, LocalDate> last(UUID course, LocalDate until) {
        return statements.rows("""
                        select person_id, max(completed_on) from completion where course_id = ?1 and completed_on <= ?2
                        group by person_id""", course, until).stream()
                .collect(Collectors.toMap(row -> id(row[0]), row -> day(row[1])));
    }

    private List<Completion> completions(String which, Object... values) {
        return statements.rows(COMPLETIONS + which, values).stream()
                .map(row -> new Completion(
                        id(row[0]),
                        id(row[1]),
                        day(row[2]),
                        Way.valueOf((String) row[3]),
                        Optional.ofNullable(row[4]).map(Native::id),
                        id(row[5]),
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }
}
