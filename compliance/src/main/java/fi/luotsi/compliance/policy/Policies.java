package fi.luotsi.compliance.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.quiz.Quiz;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Policies: written, looked over, published, replaced. What was published stays as it is, for ever. */
@ApplicationScoped
@Transactional
public class Policies {
    public static final int LONGEST_REASON = 1_000;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Event<VersionPublished> published;

    /** Whether nobody publishes what they wrote themselves. */
    @Inject
    @ConfigProperty(name = "luotsi.policy.foureyes", defaultValue = "false")
    boolean fourEyes;

    Clock clock = Clock.systemUTC();

    /** What came of it. */
    public enum Outcome {
        DONE,
        CODE,
        CODE_TAKEN,
        /** It is not a draft any more, or not there. */
        NOT_A_DRAFT,
        NOT_IN_REVIEW,
        LANGUAGE_MISSING,
        TOO_LONG,
        /** A question before signing cannot be read, or there are too many. */
        QUIZ,
        REASON_MISSING,
        /** Somebody else must publish what this person wrote. */
        OTHER_EYES,
        /** The policy has a draft already. */
        HAS_DRAFT
    }

    public List<Policy> all() {
        return repository().policies();
    }

    public Optional<Policy> find(UUID id) {
        return all().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    public Optional<PolicyVersion> version(UUID id) {
        return repository().version(id);
    }

    /** What the text of a version is called in a language in which it is written. */
    public Optional<String> title(UUID version, String language) {
        return version(version).flatMap(found -> found.in(language)).map(PolicyText::title);
    }

    /** The latest first. */
    public List<PolicyVersion> versionsOf(UUID policy) {
        return repository().versionsOf(policy);
    }

    /** Those that are in force, by code. */
    public List<PolicyVersion> inForce() {
        return repository().inForce();
    }

    public Optional<PolicyVersion> inForce(String code) {
        return inForce().stream().filter(version -> version.code().equals(code)).findFirst();
    }

    /** A new policy with an empty draft. */
    public Outcome add(String code, UUID owner) {
        if (!CODE.matcher(code).matches()) {
            return Outcome.CODE;
        }
        if (repository().isTaken(code)) {
            return Outcome.CODE_TAKEN;
        }
        var policy = newId();
        repository().addPolicy(policy, code, owner, now());
        repository().addVersion(newId(), policy, 1, owner, now());
        return Outcome.DONE;
    }

    public void rate(UUID policy, Risk risk) {
        repository().rate(policy, risk);
    }

    /** The next version begins as the one in force stands. */
    public Outcome begin(UUID policy, UUID by) {
        var versions = versionsOf(policy);
        if (versions.isEmpty()) {
            return Outcome.NOT_A_DRAFT;
        }
        var latest = versions.getFirst();
        if (latest.state() != VersionState.PUBLISHED) {
            return Outcome.HAS_DRAFT;
        }
        var id = newId();
        repository().addVersion(id, policy, latest.number() + 1, by, now());
        latest.texts().forEach(text -> repository().putText(id, text));
        return Outcome.DONE;
    }

    public Outcome write(UUID version, PolicyText text, UUID by) {
        if (!isIn(version, VersionState.DRAFT)) {
            return Outcome.NOT_A_DRAFT;
        }
        if (text.isTooLong()) {
            return Outcome.TOO_LONG;
        }
        if (Quiz.fault(text.quiz(), PolicyText.MOST_QUESTIONS).isPresent()) {
            return Outcome.QUIZ;
        }
        repository().putText(version, text);
        repository().rewrittenBy(version, by, now());
        return Outcome.DONE;
    }

    /** Hands the draft over for review, with what it asks of those who signed and why. */
    public Outcome propose(UUID version, Weight weight, String reason) {
        var draft = version(version).filter(PolicyVersion::isDraft);
        if (draft.isEmpty()) {
            return Outcome.NOT_A_DRAFT;
        }
        if (!PolicyVersion.LANGUAGES.stream()
                .allMatch(language ->
                        draft.get().in(language).filter(PolicyText::isComplete).isPresent())) {
            return Outcome.LANGUAGE_MISSING;
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.REASON_MISSING;
        }
        // a first version is new to everybody
        repository().propose(version, draft.get().number() == 1 ? Weight.MAJOR : weight, reason.strip());
        return repository().move(version, VersionState.DRAFT, VersionState.REVIEW) ? Outcome.DONE : Outcome.NOT_A_DRAFT;
    }

    public Outcome sendBack(UUID version) {
        return repository().move(version, VersionState.REVIEW, VersionState.DRAFT)
                ? Outcome.DONE
                : Outcome.NOT_IN_REVIEW;
    }

    /** Puts the reviewed version in force and the one before out of it. What was signed before stays signed. */
    public Outcome publish(UUID version, UUID by) {
        var reviewed = version(version).filter(found -> found.state() == VersionState.REVIEW);
        if (reviewed.isEmpty()) {
            return Outcome.NOT_IN_REVIEW;
        }
        if (fourEyes && reviewed.get().writtenBy().equals(by)) {
            return Outcome.OTHER_EYES;
        }
        var at = now();
        // told first: whoever signs meanwhile waits, and sees then that the version before is out of force
        published.fire(new VersionPublished(reviewed.get(), by, at));
        if (!repository().move(version, VersionState.REVIEW, VersionState.PUBLISHED)) {
            throw new IllegalStateException("Somebody else published or sent back the version " + version);
        }
        repository().published(version, by, at);
        before(reviewed.get()).forEach(old -> repository().move(old, VersionState.PUBLISHED, VersionState.REPLACED));
        return Outcome.DONE;
    }

    /**
     * Somebody answered the questions before signing; who, is not kept.
     *
     * @param choices one for each question, from 0
     */
    public void answered(UUID version, String language, List<Integer> choices) {
        repository().lockAnswers(version);
        for (var question = 0; question < choices.size(); question++) {
            repository().answered(version, language, question, choices.get(question));
        }
    }

    public List<QuizTally> tallies(UUID version, String language) {
        return repository().tallies(version, language);
    }

    private Stream<UUID> before(PolicyVersion version) {
        return versionsOf(version.policy()).stream().map(PolicyVersion::id).filter(id -> !id.equals(version.id()));
    }

    private boolean isIn(UUID version, VersionState state) {
        return version(version).filter(found -> found.state() == state).isPresent();
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private PolicyRepository repository() {
        return new PolicyRepository(entities);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
