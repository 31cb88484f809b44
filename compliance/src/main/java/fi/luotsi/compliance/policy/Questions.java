package fi.luotsi.compliance.policy;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people ask about policies, and what they are answered. */
@ApplicationScoped
@Transactional
public class Questions {
    public static final int MOST_IN_A_DAY = 5;
    private static final String QUESTIONS = """
            select q.id, v.policy_id, q.version_id, q.account_id, q.question, q.asked_at, q.answer
            from policy_question q join policy_version v on v.id = q.version_id
            """;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Event<QuestionAsked> asked;

    @Inject
    Event<QuestionAnswered> answered;

    Clock clock = Clock.systemUTC();

    /** What came of asking or answering. */
    public enum Outcome {
        DONE,
        EMPTY,
        TOO_LONG,
        /** As many as one may ask in a day. */
        TOO_MANY,
        /** The policy is not in force, or somebody has answered. */
        GONE
    }

    public Outcome ask(UUID account, UUID version, String text) {
        var owner = owner(version);
        if (owner.isEmpty()) {
            return Outcome.GONE;
        }
        var fault = fault(text);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (inADay(account) >= MOST_IN_A_DAY) {
            return Outcome.TOO_MANY;
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        statements().run("""
                insert into policy_question (id, version_id, account_id, question, asked_at)
                values (?1, ?2, ?3, ?4, ?5)""", id, version, account, text.strip(), now());
        asked.fire(new QuestionAsked(id, owner.get()));
        return Outcome.DONE;
    }

    /** Answers once; who asked is told. */
    public Outcome answer(UUID question, String text, UUID by) {
        var fault = fault(text);
        if (fault.isPresent()) {
            return fault.get();
        }
        var isOurs = statements().run("""
                        update policy_question set answer = ?2, answered_by = ?3, answered_at = ?4
                        where id = ?1 and answered_at is null""", question, text.strip(), by, now()) == 1;
        if (!isOurs) {
            return Outcome.GONE;
        }
        find(question).ifPresent(found -> answered.fire(new QuestionAnswered(question, found.account())));
        return Outcome.DONE;
    }

    private static Optional<Outcome> fault(String text) {
        if (text.isBlank()) {
            return Optional.of(Outcome.EMPTY);
        }
        return text.length() > PolicyQuestion.LONGEST ? Optional.of(Outcome.TOO_LONG) : Optional.empty();
    }

    public Optional<PolicyQuestion> find(UUID id) {
        return questions("where q.id = ?1", id).stream().findFirst();
    }

    /** What waits for an answer, the longest first. */
    public List<PolicyQuestion> open(UUID policy) {
        return questions("where v.policy_id = ?1 and q.answered_at is null order by q.asked_at, q.id", policy);
    }

    /** What somebody asked about a policy, the latest first. */
    public List<PolicyQuestion> of(UUID account, UUID policy) {
        return questions(
                "where q.account_id = ?1 and v.policy_id = ?2 order by q.asked_at desc, q.id", account, policy);
    }

    private Optional<UUID> owner(UUID version) {
        return statements().rows("""
                        select p.owner_id from policy_version v join policy p on p.id = v.policy_id
                        where v.id = ?1 and v.state = 'PUBLISHED'""", version).stream().map(row -> id(row[0])).findFirst();
    }

    /** Whoever asks twice at once waits here. */
    private int inADay(UUID account) {
        statements().rows("select id from account where id = ?1 for update", account);
        return number(statements()
                .rows(
                        "select count(*) from policy_question where account_id = ?1 and asked_at > ?2 lock in share mode",
                        account,
                        now().minus(Duration.ofDays(1)))
                .getFirst()[0]);
    }

    private List<PolicyQuestion> questions(String which, Object... values) {
        return statements().rows(QUESTIONS + which, values).stream()
                .map(row -> new PolicyQuestion(
                        id(row[0]),
                        id(row[1]),
                        id(row[2]),
                        id(row[3]),
                        (String) row[4],
                        instant(row[5]),
                        Optional.ofNullable((String) row[6])))
                .toList();
    }

    private Native statements() {
        return new Native(entities);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
