package fi.luotsi.web.training;

import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Rhythm;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.training.Trainings.Outcome;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /training/desk}: all courses, and a new one. */
@Named
@RequestScoped
public class TrainingDeskView {
    private static final int USUAL_MINUTES = 45;
    private static final int USUAL_GRACE = 30;

    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    Visitor visitor;

    private String problem = "";

    public void open() {
        visitor.requireTrainer();
        var sent = new Sent(request);
        if (sent.isPost()) {
            visitor.requireCourseAuthor();
            add(sent);
        }
    }

    private void add(Sent sent) {
        var course = new Course(
                UUID.randomUUID(),
                sent.text("code"),
                CourseForm.kind(sent),
                USUAL_MINUTES,
                new Rhythm.Once(),
                USUAL_GRACE,
                Optional.empty(),
                Audience.EVERYBODY,
                Optional.empty(),
                false,
                List.of(new CourseText("fi", sent.text("title"), "", "")));
        var outcome = trainings.add(course, visitor.account().orElseThrow().id());
        if (outcome == Outcome.DONE) {
            Sent.redirect(Address.of("/training/desk/course")
                    .with("id", course.id().toString())
                    .toString());
        } else {
            problem = outcome.name();
        }
    }

    public List<Course> courses() {
        return trainings.courses();
    }

    /** Those whose page the visitor may open. */
    public List<Session> coming() {
        var account = visitor.account().orElseThrow().id();
        return sessions.coming().stream()
                .filter(session ->
                        visitor.isCourseAuthor() || session.createdBy().equals(account))
                .toList();
    }

    public Course.Kind kind() {
        return CourseForm.kind(new Sent(request));
    }

    public List<Course.Kind> kinds() {
        return List.of(Course.Kind.values());
    }

    public String title(Course course) {
        return course.nearest(visitor.language()).title();
    }

    public String title(Session session) {
        return trainings.course(session.course()).map(this::title).orElse("");
    }

    public String problem() {
        return problem;
    }
}
