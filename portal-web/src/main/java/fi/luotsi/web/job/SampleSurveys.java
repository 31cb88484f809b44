package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.survey.Area;
import fi.luotsi.compliance.survey.Inventories;
import fi.luotsi.compliance.survey.JobGroup;
import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Responses;
import fi.luotsi.compliance.survey.Sheet;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.compliance.survey.SurveyCampaign;
import fi.luotsi.compliance.survey.Surveys;
import fi.luotsi.compliance.survey.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sample's surveys: a self-assessment that was asked a year ago and is asked now, but for the teacher of the sample, and what units had in both years. */
@ApplicationScoped
class SampleSurveys {
    private static final String WRITER = "koordinaattori";
    private static final String NOT_YET = "opettaja";
    private static final int SEED = 2026;
    private static final int SINCE_DAYS = 7;
    private static final int DAYS = 21;
    private static final int INVENTORY_SINCE_DAYS = 30;
    private static final double SHARE = 0.85;
    private static final double BETTER_NOW = 0.7;
    private static final double UNITS_DIFFER = 0.5;
    private static final double PEOPLE_DIFFER = 0.6;
    private static final Map<Area, Double> USUAL = Map.of(
            Area.ENGAGEMENT, 3.1,
            Area.RESOURCES, 2.8,
            Area.TEACHING, 2.7,
            Area.ASSESSMENT, 2.0,
            Area.EMPOWERING, 2.2,
            Area.FACILITATING, 2.4);
    private static final Audience TEACHERS = new Audience(Set.of(), Set.of(), Set.of(), true, true, 0);
    private static final Audience SCHOOLS =
            new Audience(Set.of(), Set.of("varhaiskasvatus", "perusopetus", "lukio"), Set.of(), false, true, 0);

    private final RandomGenerator random = random(SEED);

    @Inject
    Surveys surveys;

    @Inject
    Responses responses;

    @Inject
    Inventories inventories;

    @Inject
    Workforce workforce;

    @Inject
    Units units;

    @Inject
    Directory directory;

    @Inject
    @ConfigProperty(name = "luotsi.sample.folder")
    Optional<String> folder;

    /** The same at every start. */
    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    void takeIn() {
        var writer = directory.withLogin(WRITER).map(Account::id);
        if (folder.isPresent() && writer.isPresent() && surveys.all().isEmpty()) {
            takeInAnswers();
            takeInInventories(writer.get());
        }
    }

    private void takeInAnswers() {
        var survey = surveys.begin(Template.DIGCOMPEDU);
        var opens = surveys.today().minusDays(SINCE_DAYS);
        var past = surveys.past(survey, opens.minusYears(1), opens.minusYears(1).plusDays(DAYS), TEACHERS);
        responses.takeIn(past, sheets(past));
        surveys.open(survey, opens, opens.plusDays(DAYS), TEACHERS);
        answer(surveys.campaigns().getFirst());
    }

    private List<Sheet> sheets(SurveyCampaign campaign) {
        return workforce.everybody().stream()
                .flatMap(worker -> worker.on(campaign.opensOn()).stream())
                .filter(work -> work.teaching() && random.nextDouble() < SHARE)
                .map(work -> new Sheet(work.unit(), JobGroup.TEACHING, marks(campaign.survey(), work.unit(), 0)))
                .toList();
    }

    private void answer(SurveyCampaign campaign) {
        var notYet = directory.withLogin(NOT_YET).map(Account::id).flatMap(workforce::personOf);
        workforce.everybody().stream()
                .filter(worker -> !notYet.equals(Optional.of(worker.person())) && random.nextDouble() < SHARE)
                .forEach(worker -> answer(campaign, worker));
    }

    private void answer(SurveyCampaign campaign, Worker worker) {
        var unit = worker.on(surveys.today()).map(Worker.Work::unit);
        responses
                .ticket(worker.person(), campaign.id())
                .ifPresent(ticket -> responses.give(ticket, marks(campaign.survey(), unit.orElseThrow(), BETTER_NOW)));
    }

    private Map<UUID, Integer> marks(Survey survey, UUID unit, double more) {
        var ofUnit =
                random(units.find(unit).orElseThrow().unit().code().hashCode()).nextGaussian() * UNITS_DIFFER;
        var ofPerson = random.nextGaussian() * PEOPLE_DIFFER;
        return survey.questions().stream()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> level(USUAL.getOrDefault(question.area(), 2.0) + ofUnit + ofPerson + more)));
    }

    private int level(double about) {
        return Math.clamp(Math.round(about + random.nextGaussian() * PEOPLE_DIFFER), 0, Question.HIGHEST_LEVEL);
    }

    private void takeInInventories(UUID writer) {
        var survey = surveys.begin(Template.ENVIRONMENT);
        var opens = surveys.today().minusDays(INVENTORY_SINCE_DAYS);
        takeInInventory(survey, opens.minusYears(1), writer);
        takeInInventory(survey, opens, writer);
    }

    private void takeInInventory(UUID survey, LocalDate opens, UUID writer) {
        var campaign = surveys.past(survey, opens, opens.plusDays(DAYS), SCHOOLS);
        units.tree().stream()
                .filter(line -> SCHOOLS.unitTypes().contains(line.unit().type()) && line.people() > 0)
                .forEach(line -> inventories.takeIn(campaign, line.id(), values(campaign.survey(), line), writer));
    }

    /** Devices by how many work there; of choices one in the middle. */
    private Map<UUID, Integer> values(Survey survey, UnitLine line) {
        return survey.questions().stream()
                .collect(Collectors.toMap(
                        Question::id,
                        question -> question.kind() == Question.Kind.CHOICE
                                ? random.nextInt(Math.min(3, question.marks()))
                                : amount(question.area(), (int) line.people())));
    }

    private int amount(Area area, int people) {
        return area == Area.DEVICES ? people * (1 + random.nextInt(4)) : random.nextInt(4);
    }
}
