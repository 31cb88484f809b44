package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.survey.AreaResult;
import fi.luotsi.compliance.survey.Contrast;
import fi.luotsi.compliance.survey.JobGroup;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.survey.Results;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
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

/** {@code /surveys/results}: what came of a campaign in a unit, beside the rest of the city and a year ago. */
@Named
@RequestScoped
public class SurveyResultsView {
    private static final String CITY = "all";

    @Inject
    HttpServletRequest request;

    @Inject
    Surveys surveys;

    @Inject
    Responses responses;

    @Inject
    SurveyUnits units;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    @Inject
    SurveyFigures figures;

    private Optional<SurveyCampaign> campaign = Optional.empty();
    private Optional<SurveyCampaign> before = Optional.empty();
    private Optional<UUID> unit = Optional.empty();
    private List<UnitLine> choices = List.of();
    private Results results = new Results(0, List.of());

    public void open() {
        var sent = new Sent(request);
        campaign = surveys.campaigns().stream()
                .filter(one -> !one.opensOn().isAfter(surveys.today()))
                .filter(one -> !sent.has("campaign") || sent.id("campaign").equals(Optional.of(one.id())))
                .findFirst();
        var chosen = sent.id("unit").filter(units::areSeen);
        if (campaign.isEmpty() || (sent.has("unit") && chosen.isEmpty() && !isCity())) {
            NotThere.answer();
        } else {
            load(chosen);
        }
    }

    private boolean isCity() {
        return new Sent(request).text("unit").equals(CITY);
    }

    private void load(Optional<UUID> chosen) {
        unit = chosen.or(() -> isCity() ? Optional.empty() : units.own());
        before = surveys.yearBefore(campaign());
        choices = isInventory() ? units.seen() : units.seenOf(responses.shownIn(campaign()));
        if (!isInventory()) {
            results = responses.results(campaign(), before, unit, group());
        }
    }

    public SurveyCampaign campaign() {
        return campaign.orElseThrow();
    }

    public Optional<SurveyCampaign> before() {
        return before;
    }

    public boolean isInventory() {
        return campaign().survey().kind() == Survey.Kind.INVENTORY;
    }

    public boolean isOpen() {
        return campaign().isOpen(surveys.today());
    }

    public String title() {
        return campaign().survey().title().in(visitor.language());
    }

    public Optional<UUID> unit() {
        return unit;
    }

    /** Of whom the page tells. */
    public String place() {
        return unit.map(units::name).orElseGet(() -> texts.get("results.city"));
    }

    public List<UnitLine> choices() {
        return choices;
    }

    public boolean isUnit(UnitLine line) {
        return unit.equals(Optional.of(line.id()));
    }

    public boolean isGroup(JobGroup one) {
        return group().equals(Optional.of(one));
    }

    public Optional<JobGroup> group() {
        var sent = new Sent(request).text("group");
        return groups().stream().filter(one -> one.name().equals(sent)).findFirst();
    }

    public List<JobGroup> groups() {
        return List.of(JobGroup.values());
    }

    public Results results() {
        return results;
    }

    public List<Integer> levels() {
        return IntStream.rangeClosed(0, Question.HIGHEST_LEVEL).boxed().toList();
    }

    /** Ours first, then those to compare with, as far as there are any. */
    public List<LevelBar> bars(AreaResult area) {
        return Stream.of(
                        new LevelBar(place(), area.own(), true),
                        new LevelBar(texts.get("results.others"), area.others(), false),
                        new LevelBar(
                                before.map(one -> texts.format("results.before.year", one.schoolYear()))
                                        .orElse(""),
                                area.before(),
                                false))
                .filter(bar -> bar.levels().count() > 0)
                .toList();
    }

    /** In words, with the effect size. */
    public String words(Contrast contrast) {
        return texts.format("results.verdict." + contrast.verdict(), figures.decimal(contrast.delta(), 2));
    }

    /** Of the levels given to a statement. */
    public String mean(AreaResult.Counted counted) {
        var sum = 0;
        var people = 0;
        for (var level = 0; level < counted.counts().size(); level++) {
            sum += level * counted.counts().get(level);
            people += counted.counts().get(level);
        }
        return figures.decimal((double) sum / Math.max(1, people), 1);
    }

    public String text(Question question) {
        return question.text().in(visitor.language());
    }
}
