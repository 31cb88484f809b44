package fi.luotsi.compliance.training;

import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;

/** Counts how pupils answer the questions of their pages: by unit, never by pupil. */
@ApplicationScoped
@Transactional
public class Lessons {
    /** So many answers are shown together at least. */
    public static final int LEAST_ANSWERS = 5;

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
        var today = LocalDate.now(clock.withZone(Trainings.ZONE));
        for (var question = 0; question < right.size(); question++) {
            new Native(entities).run("""
                    insert into lesson_tally (course_id, school_year, unit_code, question, answers, right_answers)
                    values (?1, ?2, ?3, ?4, 1, ?5)
                    on duplicate key update answers = answers + 1, right_answers = right_answers + ?5""", course, schoolYear(today), unitCode, question, right.get(question) ? 1 : 0);
        }
    }

    /** The latest school year first; units with fewer answers than may be shown are not there. */
    public List<LessonTally> tallies(UUID course) {
        return new Native(entities)
                .rows("""
                        select school_year, unit_code, question, answers, right_answers from lesson_tally
                        where course_id = ?1 and answers >= ?2 order by school_year desc, unit_code, question""", course, LEAST_ANSWERS).stream()
                        .map(row -> new LessonTally(
                                (String) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4])))
                        .toList();
    }

    /** From August to July. */
    private static String schoolYear(LocalDate day) {
        var first = day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1;
        return first + "-" + (first + 1);
    }
}
