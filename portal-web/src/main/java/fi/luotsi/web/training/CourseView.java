package fi.luotsi.web.training;

import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Block;
import fi.luotsi.compliance.quiz.Question;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Completion.Way;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.training.Trainings.Recorded;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** {@code /training/course}: a course is read and completed on one's own, or a place in a session is taken. */
@Named
@RequestScoped
public class CourseView {
    private static final String ANSWER = "answer-";
    private static final List<String> DONE = List.of("taken", "before", "coming", "left");

    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    Workforce workforce;

    @Inject
    Visitor visitor;

    private Optional<Course> course = Optional.empty();
    private Optional<UUID> person = Optional.empty();
    private List<Question> wrong = List.of();
    private String problem = "";

    public void open() {
        var sent = new Sent(request);
        course = trainings.withCode(sent.text("code")).filter(found -> !found.ended());
        person = visitor.account().flatMap(account -> workforce.personOf(account.id()));
        if (course.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            act(sent);
        }
    }

    private void act(Sent sent) {
        if (person.isEmpty()) {
            refuse("notStaff");
            return;
        }
        switch (sent.text("do")) {
            case "take" -> take(sent);
            case "come" -> come(sent);
            case "leave" -> {
                sent.id("session").ifPresent(session -> sessions.leave(session, person.orElseThrow()));
                show("left");
            }
            default -> refuse("unknown");
        }
    }

    private void take(Sent sent) {
        if (!course().isSelfStudy() || !isAnswered(sent)) {
            return;
        }
        var by = visitor.account().orElseThrow().id();
        var recorded = trainings.complete(
                person.orElseThrow(), course().id(), trainings.today(), Way.SELF, Optional.empty(), by);
        if (recorded instanceof Recorded.Done done) {
            show(done.isNew() ? "taken" : "before");
        } else {
            refuse("notStaff");
        }
    }

    private boolean isAnswered(Sent sent) {
        var questions = text().questions();
        if (IntStream.range(0, questions.size()).anyMatch(place -> !sent.has(ANSWER + place))) {
            refuse("answer");
            return false;
        }
        wrong = IntStream.range(0, questions.size())
                .filter(place -> !isChosen(place, questions.get(place).right()))
                .mapToObj(questions::get)
                .toList();
        if (!wrong.isEmpty()) {
            refuse("wrong");
        }
        return wrong.isEmpty();
    }

    private void come(Sent sent) {
        var session = sent.id("session")
                .flatMap(sessions::find)
                .filter(found -> found.course().equals(course().id()));
        if (session.isEmpty()) {
            NotThere.answer();
            return;
        }
        switch (sessions.enrol(session.get().id(), person.orElseThrow())) {
            case DONE -> show("coming");
            case FULL -> refuse("full");
            case CLOSED -> refuse("closed");
        }
    }

    private void show(String done) {
        Sent.redirect(Address.of("/training/course")
                .with("code", course().code())
                .with("done", done)
                .toString());
    }

    private void refuse(String sentence) {
        problem = sentence;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_CONFLICT);
    }

    public Course course() {
        return course.orElseThrow();
    }

    /** In the language that was chosen, or the visitor's. */
    public CourseText text() {
        var chosen = new Sent(request).text("language");
        return course().in(chosen)
                .filter(text -> !text.title().isEmpty())
                .orElseGet(() -> course().nearest(visitor.language()));
    }

    public List<Block> blocks() {
        return Block.read(text().body());
    }

    public boolean isChosen(int question, int choice) {
        return new Sent(request).text(ANSWER + question).equals(Integer.toString(choice));
    }

    public List<Question> wrong() {
        return wrong;
    }

    public List<Session> coming() {
        return sessions.coming().stream()
                .filter(session -> session.course().equals(course().id()))
                .toList();
    }

    /** Whether a place can still be taken. */
    public boolean isAhead(Session session) {
        return session.isAhead(sessions.now());
    }

    public boolean isEnrolled(Session session) {
        return person.filter(found -> sessions.enrolments(found).contains(session.id()))
                .isPresent();
    }

    /** The latest time at which the visitor took it. */
    public Optional<Completion> completion() {
        return person.stream()
                .flatMap(found -> trainings.completions(found).stream())
                .filter(done -> done.course().equals(course().id()))
                .findFirst();
    }

    /** What is wrong with what was sent; empty when nothing is. */
    public String problem() {
        return problem;
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }
}
