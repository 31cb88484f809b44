package fi.luotsi.web.training;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.UnitType;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.LessonTally;
import fi.luotsi.compliance.training.Lessons;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.training.Trainings.Outcome;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /training/desk/course}: what a course says, whom it obliges, and when it is given. */
@Named
@RequestScoped
public class CourseDeskView {
    private static final List<String> DONE = List.of("write", "choose");

    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    Lessons lessons;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private Optional<Course> course = Optional.empty();
    private String problem = "";

    public void open() {
        visitor.requireTrainer();
        var sent = new Sent(request);
        course = sent.id("id").flatMap(trainings::course);
        if (course.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            act(sent);
        }
    }

    private void act(Sent sent) {
        if (sent.text("do").equals("session")) {
            addSession(sent);
            return;
        }
        visitor.requireCourseAuthor();
        if (sent.text("do").equals("write")) {
            settle(trainings.change(rewritten(sent)), "write");
        } else {
            choose(new CourseForm(sent, course()));
        }
    }

    /** What was refused stays in the form. */
    private void choose(CourseForm form) {
        problem = form.problem();
        course = Optional.of(form.chosen());
        if (problem.isEmpty()) {
            settle(trainings.change(course()), "choose");
        }
    }

    /** What somebody typed who is asked to look again, or else what the course has. */
    private String typed(String name, String stored) {
        var sent = new Sent(request);
        return sent.isPost() && sent.has("rhythm") ? sent.text(name) : stored;
    }

    public boolean isMandatory() {
        return typed("mandatory", course().obligesFrom().isPresent() ? "yes" : "")
                .equals("yes");
    }

    private void settle(Outcome outcome, String did) {
        if (outcome == Outcome.DONE) {
            Sent.redirect(Address.of("/training/desk/course")
                    .with("id", course().id().toString())
                    .with("language", language())
                    .with("done", did)
                    .toString());
        } else {
            problem = outcome.name();
        }
    }

    private Course rewritten(Sent sent) {
        var written = new CourseText(language(), sent.text("title"), sent.text("body"), sent.text("quiz"));
        var texts = Stream.concat(
                        course().texts().stream()
                                .filter(text -> !text.language().equals(language())),
                        Stream.of(written))
                .toList();
        return new Course(
                course().id(),
                course().code(),
                course().kind(),
                course().minutes(),
                course().rhythm(),
                course().graceDays(),
                course().obligesFrom(),
                course().audience(),
                course().document(),
                course().ended(),
                texts);
    }

    private void addSession(Sent sent) {
        var starts = moment(sent, "starts");
        var ends = moment(sent, "ends");
        var link = sent.text("link");
        if (starts.isEmpty() || ends.isEmpty() || !starts.get().isBefore(ends.get())) {
            problem = "TIMES";
        } else if (sent.text("place").length() > Session.LONGEST_PLACE
                || link.length() > Session.LONGEST_LINK
                || !(link.isEmpty() || link.startsWith("https://"))) {
            problem = "PLACE";
        } else {
            var added = sessions.add(
                    course().id(),
                    starts.get(),
                    ends.get(),
                    sent.text("place"),
                    link,
                    places(sent),
                    visitor.account().orElseThrow().id());
            Sent.redirect(Address.of("/training/desk/session")
                    .with("id", added.id().toString())
                    .toString());
        }
    }

    private static Optional<Integer> places(Sent sent) {
        var text = sent.text("places");
        return text.matches("[1-9]\\d{0,4}")
                ? Optional.of(Math.min(Session.MOST_PLACES, Integer.parseInt(text)))
                : Optional.empty();
    }

    /** On the day that was chosen, by the clock of Finland. */
    private static Optional<Instant> moment(Sent sent, String name) {
        try {
            var time = LocalTime.parse(sent.text(name));
            return sent.day("day")
                    .map(day -> day.atTime(time).atZone(Figures.ZONE).toInstant());
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    public Course course() {
        return course.orElseThrow();
    }

    public boolean mayWrite() {
        return visitor.isCourseAuthor();
    }

    public List<String> languages() {
        return Course.LANGUAGES;
    }

    /** In which the text is written. */
    public String language() {
        return Stream.of(new Sent(request).text("language"), visitor.language())
                .filter(Course.LANGUAGES::contains)
                .findFirst()
                .orElse("fi");
    }

    public CourseText text() {
        var sent = new Sent(request);
        return sent.isPost() && sent.text("do").equals("write")
                ? new CourseText(language(), sent.text("title"), sent.text("body"), sent.text("quiz"))
                : course().in(language()).orElseGet(() -> new CourseText(language(), "", "", ""));
    }

    public List<UnitType> types() {
        return units.types();
    }

    public List<UnitLine> units() {
        var today = LocalDate.now(Figures.ZONE);
        return units.tree().stream().filter(line -> !line.isClosed(today)).toList();
    }

    public List<Course.Kind> kinds() {
        return List.of(Course.Kind.values());
    }

    public List<LessonTally> tallies() {
        return lessons.tallies(course().id());
    }

    public String rhythm() {
        var stored = switch (course().rhythm()) {
            case Rhythm.Once once -> "ONCE";
            case Rhythm.Yearly yearly -> "YEARLY";
            case Rhythm.Months valid -> "MONTHS";
        };
        return typed("rhythm", stored);
    }

    public String windowStart() {
        return typed(
                "windowStart", course().rhythm() instanceof Rhythm.Yearly yearly ? written(yearly.start()) : "1.8.");
    }

    public String windowEnd() {
        return typed("windowEnd", course().rhythm() instanceof Rhythm.Yearly yearly ? written(yearly.end()) : "30.11.");
    }

    public String months() {
        return typed(
                "months", course().rhythm() instanceof Rhythm.Months valid ? Integer.toString(valid.months()) : "12");
    }

    private static String written(MonthDay day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + ".";
    }

    public String from() {
        return typed(
                "from",
                course().obligesFrom()
                        .orElseGet(() -> LocalDate.now(Figures.ZONE))
                        .toString());
    }

    public String material() {
        return course().document().map(document -> "/document?id=" + document).orElse("");
    }

    /** Those whose page the visitor may open. */
    public List<Session> given() {
        var account = visitor.account().orElseThrow().id();
        return sessions.of(course().id()).stream()
                .filter(session -> mayWrite() || session.createdBy().equals(account))
                .toList();
    }

    public String title() {
        return course().nearest(visitor.language()).title();
    }

    public String problem() {
        return problem;
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }
}
