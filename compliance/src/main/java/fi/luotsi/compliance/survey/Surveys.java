package fi.luotsi.compliance.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.content.LocalName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes surveys and opens their campaigns. What a campaign asks stays as it is. */
@ApplicationScoped
@Transactional
public class Surveys {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** What came of writing a survey or opening a campaign. */
    public enum Outcome {
        DONE,
        UNKNOWN,
        /** A campaign asks it. */
        FROZEN,
        TITLE_MISSING,
        TEXT_MISSING,
        TOO_LONG,
        /** A choice has two choices at least. */
        CHOICES,
        /** A level in an inventory, a number in a self-assessment, or an area of the other. */
        OTHER_KIND,
        TOO_MANY,
        /** It asks nothing. */
        EMPTY,
        /** It closes before it opens, or has closed. */
        DAYS
    }

    /** The latest first. */
    public List<Survey> all() {
        return rows().all();
    }

    public Optional<Survey> survey(UUID id) {
        return all().stream().filter(survey -> survey.id().equals(id)).findFirst();
    }

    /** Its identity. */
    public UUID begin(Template template) {
        return add(template.survey());
    }

    /** A copy that can be changed, of the same lineage. */
    public Optional<UUID> copy(UUID survey) {
        return survey(survey)
                .map(original -> add(new Survey(
                        UUID.randomUUID(),
                        original.lineage(),
                        original.kind(),
                        original.title(),
                        original.questions().stream()
                                .map(question -> new Question(
                                        UUID.randomUUID(),
                                        question.origin(),
                                        question.area(),
                                        question.kind(),
                                        question.text(),
                                        question.choices()))
                                .toList(),
                        false)));
    }

    private UUID add(Survey survey) {
        rows().add(survey, now());
        return survey.id();
    }

    public Outcome rename(UUID survey, LocalName title) {
        var whole = Question.whole(title.fi(), title.sv(), title.en());
        if (whole.fi().isEmpty()) {
            return Outcome.TITLE_MISSING;
        }
        if (Stream.of(whole.fi(), whole.sv(), whole.en()).anyMatch(words -> words.length() > Survey.LONGEST_TITLE)) {
            return Outcome.TOO_LONG;
        }
        var fault = fault(survey);
        if (fault.isEmpty()) {
            rows().rename(survey, whole);
        }
        return fault.orElse(Outcome.DONE);
    }

    /** Changes a question of the survey, or adds a new one. */
    public Outcome put(UUID survey, Question question) {
        var fault = fault(survey).or(() -> fault(survey(survey).orElseThrow(), question));
        if (fault.isEmpty()) {
            rows().put(survey, question);
        }
        return fault.orElse(Outcome.DONE);
    }

    private Optional<Outcome> fault(Survey survey, Question question) {
        var isNew = survey.question(question.id()).isEmpty();
        if (isNew
                && all().stream()
                        .anyMatch(other -> other.question(question.id()).isPresent())) {
            return Optional.of(Outcome.UNKNOWN);
        }
        return isNew && survey.questions().size() >= Survey.MOST_QUESTIONS
                ? Optional.of(Outcome.TOO_MANY)
                : question.fault(survey.kind());
    }

    public Outcome remove(UUID survey, UUID question) {
        var fault = fault(survey);
        if (fault.isEmpty()) {
            rows().remove(survey, question);
        }
        return fault.orElse(Outcome.DONE);
    }

    /** Why it cannot be changed; nobody changes it meanwhile. */
    private Optional<Outcome> fault(UUID survey) {
        rows().lock(survey);
        return survey(survey)
                .map(found -> found.frozen() ? Optional.of(Outcome.FROZEN) : Optional.<Outcome>empty())
                .orElse(Optional.of(Outcome.UNKNOWN));
    }

    /** Asks a survey from one day to another. */
    public Outcome open(UUID survey, LocalDate opensOn, LocalDate closesOn, Audience audience) {
        rows().lock(survey);
        var found = survey(survey);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().questions().isEmpty()) {
            return Outcome.EMPTY;
        }
        if (closesOn.isBefore(opensOn) || closesOn.isBefore(today())) {
            return Outcome.DAYS;
        }
        rows().add(campaign(found.get(), opensOn, closesOn, audience), now());
        return Outcome.DONE;
    }

    /** A campaign that was over before it came here: own history. */
    public SurveyCampaign past(UUID survey, LocalDate opensOn, LocalDate closesOn, Audience audience) {
        if (!closesOn.isBefore(today())) {
            throw new IllegalArgumentException("It is not over: " + closesOn);
        }
        var campaign = campaign(survey(survey).orElseThrow(), opensOn, closesOn, audience);
        rows().add(campaign, now());
        return campaign;
    }

    private static SurveyCampaign campaign(Survey survey, LocalDate opensOn, LocalDate closesOn, Audience audience) {
        return new SurveyCampaign(
                UuidCreator.getTimeOrderedEpoch(), survey, City.schoolYear(opensOn), opensOn, closesOn, audience);
    }

    /** Closes a campaign on another day, today at the earliest; what has closed stays closed. */
    public Outcome close(UUID campaign, LocalDate on) {
        rows().lockCampaign(campaign);
        var found = campaign(campaign);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().isClosed(today())
                || on.isBefore(today())
                || on.isBefore(found.get().opensOn())) {
            return Outcome.DAYS;
        }
        rows().close(campaign, on);
        return Outcome.DONE;
    }

    /** The latest opened first. */
    public List<SurveyCampaign> campaigns() {
        return rows().campaigns();
    }

    public Optional<SurveyCampaign> campaign(UUID id) {
        return campaigns().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The latest of the school year before that asked the same. */
    public Optional<SurveyCampaign> yearBefore(SurveyCampaign campaign) {
        return campaigns().stream().filter(one -> one.isYearBefore(campaign)).findFirst();
    }

    public LocalDate today() {
        return City.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private SurveyRepository rows() {
        return new SurveyRepository(entities);
    }
}
