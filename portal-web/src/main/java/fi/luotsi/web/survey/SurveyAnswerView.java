package fi.luotsi.web.survey;

import fi.luotsi.compliance.survey.Area;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.SurveyCampaign;
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

/** {@code /surveys/answer}: answers to a survey. Asks for the ticket and for nobody's name; what is sent here stands in no log. */
@Named
@RequestScoped
public class SurveyAnswerView {
    @Inject
    HttpServletRequest request;

    @Inject
    Responses responses;

    @Inject
    Visitor visitor;

    private Optional<SurveyCampaign> campaign = Optional.empty();
    private boolean isGiven;
    private boolean isIncomplete;

    /** How well somebody does in an area by what they just sent; kept nowhere. */
    public record Own(Area area, double level) {}

    public void open() {
        var sent = new Sent(request);
        campaign = responses.campaign(sent.text("ticket"));
        if (campaign.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            give(sent);
        }
    }

    private void give(Sent sent) {
        var marks = marks().of(survey());
        isIncomplete = !survey().isAnswered(marks);
        isGiven = !isIncomplete && responses.give(sent.text("ticket"), marks);
        if (!isGiven && !isIncomplete) {
            NotThere.answer();
        }
    }

    private Marks marks() {
        return new Marks(new Sent(request));
    }

    public SurveyCampaign campaign() {
        return campaign.orElseThrow();
    }

    private Survey survey() {
        return campaign().survey();
    }

    public String title() {
        return survey().title().in(visitor.language());
    }

    public String ticket() {
        return new Sent(request).text("ticket");
    }

    public List<Area> areas() {
        return survey().areas();
    }

    public List<Question> in(Area area) {
        return survey().in(area);
    }

    public List<Integer> levels() {
        return IntStream.rangeClosed(0, Question.HIGHEST_LEVEL).boxed().toList();
    }

    public boolean isChosen(Question question, int mark) {
        return marks().mark(question).equals(Optional.of(mark));
    }

    /** Those that are left to answer, of a form that was sent. */
    public boolean isMissing(Question question) {
        return isIncomplete && marks().mark(question).isEmpty();
    }

    public long missing() {
        return survey().questions().stream().filter(this::isMissing).count();
    }

    public List<Own> own() {
        return areas().stream().flatMap(area -> own(area).stream()).toList();
    }

    private Optional<Own> own(Area area) {
        var levels = in(area).stream()
                .filter(question -> question.kind() == Question.Kind.LEVEL)
                .flatMap(question -> marks().mark(question).stream())
                .toList();
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Own(
                        area,
                        levels.stream().mapToInt(Integer::intValue).average().orElseThrow()));
    }

    public boolean isGiven() {
        return isGiven;
    }

    public boolean isIncomplete() {
        return isIncomplete;
    }
}
