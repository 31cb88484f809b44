package fi.luotsi.compliance.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pupils answer is counted by unit, and not shown of a few. */
class LessonsTest {
    @Test
    void answers_are_counted_by_unit_and_shown_in_batches_of_five() {
        try (var database = TestDatabase.create("compliance")) {
            var trainings = new Trainings();
            trainings.entities = database.entities();
            var lessons = new Lessons();
            lessons.entities = database.entities();
            lessons.clock = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);
            var course = new Course(
                    UUID.randomUUID(),
                    "salasana",
                    Course.Kind.YOUNGER,
                    15,
                    new Rhythm.Once(),
                    0,
                    Optional.of(trainings.today()),
                    Audience.EVERYBODY,
                    Optional.empty(),
                    false,
                    List.of(new CourseText("fi", "Salasana", "", "")));
            assertThat(course.isMandatory()).as("for pupils, never mandatory").isFalse();
            database.inTransaction(() -> trainings.add(course, UUID.randomUUID()));
            for (var pupil = 0; pupil < 6; pupil++) {
                var isRight = pupil % 2 == 0;
                database.inTransaction(() -> lessons.answered(course.id(), "KALLIO", List.of(isRight, true)));
            }
            for (var pupil = 0; pupil < 4; pupil++) {
                database.inTransaction(() -> lessons.answered(course.id(), "", List.of(true, true)));
            }
            assertThat(database.inTransaction(() -> lessons.tallies(course.id())))
                    .containsExactly(
                            new LessonTally("2026-2027", "KALLIO", 0, 5, 3),
                            new LessonTally("2026-2027", "KALLIO", 1, 5, 5));
        }
    }
}
