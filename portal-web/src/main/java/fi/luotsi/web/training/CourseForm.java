package fi.luotsi.web.training;

import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.policy.CampaignForm;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a course obliges and when, as somebody chose it. */
record CourseForm(Sent sent, Course course) {
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.?");
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What was chosen and cannot be read: {@code RHYTHM} or {@code FROM}, the day from which it is mandatory; empty when nothing is wrong. */
    String problem() {
        if (rhythm().isEmpty()) {
            return "RHYTHM";
        }
        return isMandatory() && sent.day("from").isEmpty() ? "FROM" : "";
    }

    boolean isMandatory() {
        return sent.text("mandatory").equals("yes");
    }

    /** What cannot be read stays as it was. */
    Course chosen() {
        return new Course(
                course.id(),
                course.code(),
                kind(sent),
                number("minutes", course.minutes(), 1, Course.LONGEST_MINUTES),
                rhythm().orElse(course.rhythm()),
                number("grace", course.graceDays(), 0, Course.LONGEST_GRACE),
                isMandatory() ? sent.day("from").or(course::obligesFrom) : Optional.empty(),
                new CampaignForm(sent).audience(),
                document(),
                sent.text("ended").equals("yes"),
                course.texts());
    }

    static Course.Kind kind(Sent sent) {
        return Stream.of(Course.Kind.values())
                .filter(kind -> kind.name().equals(sent.text("kind")))
                .findFirst()
                .orElse(Course.Kind.COURSE);
    }

    private Optional<Rhythm> rhythm() {
        return switch (sent.text("rhythm")) {
            case "YEARLY" ->
                dayOfYear("windowStart")
                        .flatMap(start -> dayOfYear("windowEnd")
                                .filter(end -> !end.equals(start))
                                .map(end -> new Rhythm.Yearly(start, end)));
            case "MONTHS" -> {
                var months = number("months", 0, 0, Course.MOST_MONTHS);
                yield months > 0 ? Optional.of(new Rhythm.Months(months)) : Optional.empty();
            }
            default -> Optional.of(new Rhythm.Once());
        };
    }

    private Optional<MonthDay> dayOfYear(String name) {
        var read = DAY_OF_YEAR.matcher(sent.text(name));
        if (!read.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(read.group(2)), Integer.parseInt(read.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The address of a document, or its identity alone. */
    private Optional<UUID> document() {
        return IDENTITY.matcher(sent.text("material"))
                .results()
                .map(found -> UUID.fromString(found.group()))
                .findFirst();
    }

    private int number(String name, int otherwise, int least, int most) {
        var text = sent.text(name);
        return text.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(text), least, most) : otherwise;
    }
}
