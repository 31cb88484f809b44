package fi.luotsi.web.feedback;

import fi.luotsi.compliance.feedback.Answer;
import fi.luotsi.compliance.feedback.Answer.Pace;
import fi.luotsi.compliance.feedback.Feedback;
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
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code /feedback}: what somebody thinks of a training. Asks for the ticket and for nobody's name; what is sent here stands in no log. */
@Named
@RequestScoped
public class FeedbackView {
    private static final List<String> SCALES = List.of("useful", "clear", "applicable");

    @Inject
    HttpServletRequest request;

    @Inject
    Feedback feedback;

    @Inject
    Trainings trainings;

    @Inject
    Visitor visitor;

    private Optional<UUID> course = Optional.empty();
    private boolean isGiven;
    private boolean isIncomplete;

    public void open() {
        var sent = new Sent(request);
        course = feedback.course(sent.text("ticket"));
        if (course.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            give(sent);
        }
    }

    private void give(Sent sent) {
        var answer = answer(sent).filter(Answer::isPossible);
        isIncomplete = answer.isEmpty();
        isGiven = answer.filter(given -> feedback.give(sent.text("ticket"), given))
                .isPresent();
        if (!isGiven && !isIncomplete) {
            NotThere.answer();
        }
    }

    private static Optional<Answer> answer(Sent sent) {
        var pace = Stream.of(Pace.values())
                .filter(choice -> choice.name().equals(sent.text("pace")))
                .findFirst();
        return pace.map(chosen -> new Answer(
                mark(sent.text("useful")),
                mark(sent.text("clear")),
                mark(sent.text("applicable")),
                chosen,
                sent.text("words")));
    }

    private static int mark(String text) {
        return text.matches("[1-5]") ? Integer.parseInt(text) : 0;
    }

    public String title() {
        return course.flatMap(trainings::course)
                .map(found -> found.nearest(visitor.language()).title())
                .orElse("");
    }

    public String ticket() {
        return new Sent(request).text("ticket");
    }

    public List<String> scales() {
        return SCALES;
    }

    public List<Integer> marks() {
        return IntStream.rangeClosed(Answer.LEAST, Answer.MOST).boxed().toList();
    }

    public List<Pace> paces() {
        return List.of(Pace.values());
    }

    public boolean isChosen(String name, String value) {
        return new Sent(request).text(name).equals(value);
    }

    public boolean isGiven() {
        return isGiven;
    }

    public boolean isIncomplete() {
        return isIncomplete;
    }
}
