package fi.luotsi.compliance.training;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.isTrue;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Audience.Choice;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of courses. */
final class CourseRepository {
    private static final int MONTH_DAY_AT = 2;

    private final Native statements;

    CourseRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Course course, UUID by, Instant at) {
        statements.run("""
                insert into course (id, code, kind, minutes, rhythm, grace_days, teaching_only, with_substitutes,
                employed_days, created_by, created_at) values (?1, ?2, ?3, ?4, 'ONCE', ?5, false, true, 0, ?6, ?7)""", course.id(), course.code(), course.kind(), course.minutes(), course.graceDays(), by, at);
        put(course);
    }

    /** Everything but its code. */
    void put(Course course) {
        var audience = course.audience();
        statements.run(
                """
                update course set kind = ?2, minutes = ?3, rhythm = ?4, window_start = ?5, window_end = ?6, months = ?7,
                grace_days = ?8, obliges_from = ?9, teaching_only = ?10, with_substitutes = ?11, employed_days = ?12,
                document_id = ?13, ended = ?14 where id = ?1""",
                course.id(),
                course.kind(),
                course.minutes(),
                rhythm(course.rhythm()),
                window(course.rhythm(), true),
                window(course.rhythm(), false),
                course.rhythm() instanceof Rhythm.Months valid ? Optional.of(valid.months()) : Optional.empty(),
                course.graceDays(),
                course.obligesFrom(),
                audience.teachingOnly(),
                audience.withSubstitutes(),
                audience.employedDays(),
                course.document(),
                course.ended());
        statements.run("delete from course_choice where course_id = ?1", course.id());
        audience.choices().forEach((kind, chosen) -> chosen.forEach(one -> choose(course, kind, one)));
        course.texts()
                .forEach(text ->
                        statements.run("""
                insert into course_text (course_id, language, title, body, quiz) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update title = ?3, body = ?4, quiz = ?5""", course.id(), text.language(), text.title(), text.body(), text.quiz()));
    }

    private void choose(Course course, Choice kind, String chosen) {
        statements.run(
                "insert into course_choice (course_id, kind, chosen) values (?1, ?2, ?3)", course.id(), kind, chosen);
    }

    private static String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Once once -> "ONCE";
            case Rhythm.Yearly yearly -> "YEARLY";
            case Rhythm.Months valid -> "MONTHS";
        };
    }

    /** ISO 8601 without its hyphens. */
    private static Optional<String> window(Rhythm rhythm, boolean start) {
        return rhythm instanceof Rhythm.Yearly yearly
                ? Optional.of((start ? yearly.start() : yearly.end()).toString().substring(MONTH_DAY_AT))
                : Optional.empty();
    }

    boolean isTaken(String code) {
        return !statements.rows("select 1 from course where code = ?1", code).isEmpty();
    }

    /** By code. */
    List<Course> all() {
        var choices = statements.rows("select course_id, kind, chosen from course_choice").stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]),
                        Collectors.groupingBy(
                                row -> Choice.valueOf((String) row[1]),
                                Collectors.mapping(row -> (String) row[2], Collectors.toSet()))));
        var texts = statements.rows("select course_id, language, title, body, quiz from course_text").stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]),
                        Collectors.mapping(
                                row -> new CourseText(
                                        (String) row[1], (String) row[2], (String) row[3], (String) row[4]),
                                Collectors.toList())));
        return statements.rows("""
                        select id, code, kind, minutes, rhythm, window_start, window_end, months, grace_days, obliges_from,
                        teaching_only, with_substitutes, employed_days, document_id, ended from course order by code""").stream()
                .map(row -> new Course(
                        id(row[0]),
                        (String) row[1],
                        Course.Kind.valueOf((String) row[2]),
                        number(row[3]),
                        rhythm(row),
                        number(row[8]),
                        Optional.ofNullable(row[9]).map(Native::day),
                        Audience.of(
                                choices.getOrDefault(id(row[0]), Map.of()),
                                isTrue(row[10]),
                                isTrue(row[11]),
                                number(row[12])),
                        Optional.ofNullable(row[13]).map(Native::id),
                        isTrue(row[14]),
                        texts.getOrDefault(id(row[0]), List.of()).stream()
                                .sorted(Comparator.comparingInt(text -> Course.LANGUAGES.indexOf(text.language())))
                                .toList()))
                .toList();
    }

    private static Rhythm rhythm(Object[] row) {
        return switch ((String) row[4]) {
            case "YEARLY" -> new Rhythm.Yearly(MonthDay.parse("--" + row[5]), MonthDay.parse("--" + row[6]));
            case "MONTHS" -> new Rhythm.Months(number(row[7]));
            default -> new Rhythm.Once();
        };
    }
}
