package fi.luotsi.compliance.training;

import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.quiz.Quiz;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Counts how pupils answer the questions of their pages: by unit, never by pupil, and shows it in batches. */
@ApplicationScoped
@Transactional
public class Lessons {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /**
     * Somebody answered all questions.
     *
     * @param unitCode empty where nobody said which
     * @param right whether each answer was
     */
    public void answered(UUID course, String unitCode, List<Boolean> right) {
        var today = City.today(clock);
        for (var question = 0; question < right.size(); question++) {
            new Native(entities)
                    .run("""
                    insert into lesson_tally
                    (course_id, school_year, unit_code, question, answers, right_answers, waiting, waiting_right)
                    values (?1, ?2, ?3, ?4, 0, 0, 1, ?5)
                    on duplicate key update waiting = waiting + 1, waiting_right = waiting_right + ?5""", course, City.schoolYear(today), unitCode, question, right.get(question) ? 1 : 0);
            new Native(entities).run("""
                    update lesson_tally set answers = answers + waiting, right_answers = right_answers + waiting_right,
                    waiting = 0, waiting_right = 0
                    where course_id = ?1 and school_year = ?2 and unit_code = ?3 and question = ?4 and waiting >= ?5""", course, City.schoolYear(today), unitCode, question, Quiz.BATCH);
        }
    }

    /** The latest school year first; what waits for its batch is not there. */
    public List<LessonTally> tallies(UUID course) {
        return new Native(entities)
                .rows("""
                        select school_year, unit_code, question, answers, right_answers from lesson_tally
                        where course_id = ?1 and answers > 0 order by school_year desc, unit_code, question""", course).stream()
                        .map(row -> new LessonTally(
                                (String) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4])))
                        .toList();
    }
}
