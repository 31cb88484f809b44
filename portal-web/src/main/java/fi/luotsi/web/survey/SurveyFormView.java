package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.UnitType;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.survey.Area;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.compliance.survey.Surveys.Outcome;
import fi.luotsi.content.LocalName;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.policy.CampaignForm;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /surveys/desk/survey}: what a survey asks, and the form that opens a campaign. */
@Named
@RequestScoped
public class SurveyFormView {
    private static final List<String> DONE = List.of("rename", "put", "remove", "open");
    private static final int USUAL_DAYS = 21;

    @Inject
    HttpServletRequest request;

    @Inject
    Surveys surveys;

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private Optional<Survey> survey = Optional.empty();
    private Outcome outcome = Outcome.DONE;

    public void open() {
        visitor.requireCourseAuthor();
        var sent = new Sent(request);
        survey = sent.id("id").flatMap(surveys::survey);
        if (survey.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            act(sent);
        }
    }

    private void act(Sent sent) {
        var did = sent.text("do");
        outcome = switch (did) {
            case "rename" -> surveys.rename(survey().id(), name(sent));
            case "put" -> surveys.put(survey().id(), question(sent));
            case "remove" ->
                sent.id("question")
                        .map(question -> surveys.remove(survey().id(), question))
                        .orElse(Outcome.UNKNOWN);
            case "open" -> begin(sent);
            default -> Outcome.UNKNOWN;
        };
        if (outcome == Outcome.DONE) {
            Sent.redirect(Address.of("/surveys/desk/survey")
                    .with("id", survey().id().toString())
                    .with("done", did)
                    .toString());
        }
    }

    private Outcome begin(Sent sent) {
        var opens = sent.day("opens");
        var closes = sent.day("closes");
        return opens.isEmpty() || closes.isEmpty()
                ? Outcome.DAYS
                : surveys.open(survey().id(), opens.get(), closes.get(), form().audience());
    }

    private static LocalName name(Sent sent) {
        return new LocalName(sent.text("fi"), sent.text("sv"), sent.text("en"));
    }

    /** One that is there keeps its identity and where it comes from. */
    private Question question(Sent sent) {
        var old = sent.id("question").flatMap(survey()::question);
        var id = old.map(Question::id).orElseGet(UUID::randomUUID);
        return new Question(
                id,
                old.map(Question::origin).orElse(id),
                chosen(areas(), sent.text("area")),
                chosen(kinds(), sent.text("kind")),
                name(sent),
                Question.choices(sent.text("choices")));
    }

    private static <E extends Enum<E>> E chosen(List<E> choices, String name) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(choices.getFirst());
    }

    public Survey survey() {
        return survey.orElseThrow();
    }

    public String title() {
        return survey().title().in(visitor.language());
    }

    public String text(Question question) {
        return question.text().in(visitor.language());
    }

    public List<Area> areas() {
        return Area.of(survey().kind());
    }

    public List<Question.Kind> kinds() {
        return Stream.of(Question.Kind.values())
                .filter(kind -> kind.fits(survey().kind()))
                .toList();
    }

    /** Whether this form was sent and refused, so that it keeps what was typed. */
    public boolean isRefused(String did, String question) {
        var sent = new Sent(request);
        return outcome != Outcome.DONE
                && sent.text("do").equals(did)
                && sent.text("question").equals(question);
    }

    /** What was typed in a form that was refused, or else what is stored. */
    public String typed(String did, String question, String name, String stored) {
        return isRefused(did, question) ? new Sent(request).text(name) : stored;
    }

    public CampaignForm form() {
        return new CampaignForm(new Sent(request));
    }

    public LocalDate opens() {
        return new Sent(request).day("opens").orElseGet(surveys::today);
    }

    public LocalDate closes() {
        return new Sent(request).day("closes").orElseGet(() -> opens().plusDays(USUAL_DAYS));
    }

    public List<UnitType> types() {
        return units.types();
    }

    public List<UnitLine> units() {
        return units.tree().stream()
                .filter(line -> !line.isClosed(surveys.today()))
                .toList();
    }

    public String problem() {
        return outcome == Outcome.DONE ? "" : outcome.name();
    }

    public String done() {
        var done = new Sent(request).text("done");
        return DONE.contains(done) ? done : "";
    }
}
