package fi.luotsi.web.pupil;

import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Block;
import fi.luotsi.compliance.quiz.Question;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.CourseText;
import fi.luotsi.compliance.training.Lessons;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code /pupils/lesson}: a page for pupils with its questions. What is answered is counted for the unit, for nobody else. */
@Named
@RequestScoped
public class PupilLessonView {
    private static final String ANSWER = "answer-";

    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Lessons lessons;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private Optional<Course> course = Optional.empty();
    private boolean isAnswered;
    private boolean isIncomplete;

    public void open() {
        var sent = new Sent(request);
        course = trainings
                .withCode(sent.text("code"))
                .filter(found -> found.kind().isForPupils() && !found.ended());
        if (course.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            answer(sent);
        }
    }

    private void answer(Sent sent) {
        var questions = text().questions();
        isIncomplete = IntStream.range(0, questions.size()).anyMatch(place -> !sent.has(ANSWER + place));
        isAnswered = !isIncomplete;
        if (isAnswered) {
            lessons.answered(
                    course.orElseThrow().id(),
                    unit(),
                    IntStream.range(0, questions.size()).mapToObj(this::isRight).toList());
        }
    }

    /** The code of a unit that there is, or nothing. */
    public String unit() {
        var asked = new Sent(request).text("unit");
        return units.tree().stream()
                .map(line -> line.unit().code())
                .filter(asked::equals)
                .findFirst()
                .orElse("");
    }

    public Course course() {
        return course.orElseThrow();
    }

    public CourseText text() {
        return course().nearest(visitor.language());
    }

    public List<Block> blocks() {
        return Block.read(text().body());
    }

    public boolean isChosen(int question, int choice) {
        return new Sent(request).text(ANSWER + question).equals(Integer.toString(choice));
    }

    public boolean isRight(int question) {
        return isChosen(question, text().questions().get(question).right());
    }

    /** What is said under a question once it is answered. */
    public String rightAnswer(Question question) {
        return question.choices().get(question.right());
    }

    public long right() {
        return IntStream.range(0, text().questions().size())
                .filter(this::isRight)
                .count();
    }

    public boolean isAnswered() {
        return isAnswered;
    }

    public boolean isIncomplete() {
        return isIncomplete;
    }
}
