package fi.luotsi.compliance.policy;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.quiz.Quiz;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of policies and their versions. */
final class PolicyRepository {
    private static final String VERSIONS = """
            select v.id, v.policy_id, p.code, v.number, v.state, v.weight, v.reason, v.written_by, v.published_at
            from policy_version v join policy p on p.id = v.policy_id
            """;

    private final Native statements;

    PolicyRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void addPolicy(UUID id, String code, UUID owner, Instant at) {
        statements.run(
                "insert into policy (id, code, owner_id, created_at) values (?1, ?2, ?3, ?4)", id, code, owner, at);
    }

    void rate(UUID id, Risk risk) {
        statements.run("update policy set risk = ?2 where id = ?1", id, risk);
    }

    boolean isTaken(String code) {
        return !statements.rows("select 1 from policy where code = ?1", code).isEmpty();
    }

    List<Policy> policies() {
        return statements.rows("select id, code, owner_id, risk from policy order by code").stream()
                .map(row -> new Policy(id(row[0]), (String) row[1], id(row[2]), Risk.valueOf((String) row[3])))
                .toList();
    }

    void addVersion(UUID id, UUID policy, int number, UUID by, Instant at) {
        statements.run("""
                insert into policy_version (id, policy_id, number, state, written_by, written_at)
                values (?1, ?2, ?3, 'DRAFT', ?4, ?5)""", id, policy, number, by, at);
    }

    void putText(UUID version, PolicyText text) {
        statements.run(
                """
                insert into policy_text (version_id, language, title, statement, body, sha256, quiz)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                on duplicate key update title = ?3, statement = ?4, body = ?5, sha256 = ?6, quiz = ?7""", version, text.language(), text.title(), text.statement(), text.body(), text.sha256(), text.quiz());
    }

    void rewrittenBy(UUID version, UUID by, Instant at) {
        statements.run("update policy_version set written_by = ?2, written_at = ?3 where id = ?1", version, by, at);
    }

    /** Takes the version from a state to another; false where it has left that state already. */
    boolean move(UUID version, VersionState from, VersionState to) {
        return statements.run("update policy_version set state = ?3 where id = ?1 and state = ?2", version, from, to)
                == 1;
    }

    void propose(UUID version, Weight weight, String reason) {
        statements.run("update policy_version set weight = ?2, reason = ?3 where id = ?1", version, weight, reason);
    }

    void published(UUID version, UUID by, Instant at) {
        statements.run("update policy_version set published_by = ?2, published_at = ?3 where id = ?1", version, by, at);
    }

    /** Keeps others from answering the same version until this transaction ends: each looks how many wait. */
    void lockAnswers(UUID version) {
        statements.rows("select id from policy_version where id = ?1 for update", version);
    }

    void answered(UUID version, String language, int question, int choice) {
        statements.run("""
                insert into quiz_tally (version_id, language, question, choice, answers, waiting)
                values (?1, ?2, ?3, ?4, 0, 1) on duplicate key update waiting = waiting + 1""", version, language, question, choice);
        var waiting = statements.rows("""
                select sum(waiting) from quiz_tally where version_id = ?1 and language = ?2 and question = ?3""", version, language, question);
        if (number(waiting.getFirst()[0]) >= Quiz.BATCH) {
            statements.run("""
                    update quiz_tally set answers = answers + waiting, waiting = 0
                    where version_id = ?1 and language = ?2 and question = ?3""", version, language, question);
        }
    }

    List<QuizTally> tallies(UUID version, String language) {
        return statements.rows("""
                        select question, choice, answers from quiz_tally
                        where version_id = ?1 and language = ?2 and answers > 0
                        order by question, choice""", version, language).stream()
                .map(row -> new QuizTally(number(row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    Optional<PolicyVersion> version(UUID id) {
        return versions("where v.id = ?1", id).stream().findFirst();
    }

    /** The latest first. */
    List<PolicyVersion> versionsOf(UUID policy) {
        return versions("where v.policy_id = ?1 order by v.number desc", policy);
    }

    /** Those in force, by code. */
    List<PolicyVersion> inForce() {
        return versions("where v.state = 'PUBLISHED' order by p.code");
    }

    /** Everything that was ever published. */
    List<Rule.Published> published() {
        return statements.rows("""
                        select id, policy_id, number, weight, published_at from policy_version
                        where state in ('PUBLISHED', 'REPLACED')""").stream()
                .map(row -> new Rule.Published(
                        id(row[0]),
                        id(row[1]),
                        number(row[2]),
                        Weight.valueOf((String) row[3]),
                        instant(row[4]).atZone(Duties.ZONE).toLocalDate()))
                .toList();
    }

    private List<PolicyVersion> versions(String which, Object... values) {
        return statements.rows(VERSIONS + which, values).stream()
                .map(row -> new PolicyVersion(
                        id(row[0]),
                        id(row[1]),
                        (String) row[2],
                        number(row[3]),
                        VersionState.valueOf((String) row[4]),
                        Optional.ofNullable(row[5]).map(weight -> Weight.valueOf((String) weight)),
                        (String) row[6],
                        id(row[7]),
                        Optional.ofNullable(row[8]).map(Native::instant),
                        texts(id(row[0]))))
                .toList();
    }

    private List<PolicyText> texts(UUID version) {
        return statements
                .rows("select language, title, body, statement, quiz from policy_text where version_id = ?1", version)
                .stream()
                .map(row -> new PolicyText(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .sorted(Comparator.comparingInt(text -> PolicyVersion.LANGUAGES.indexOf(text.language())))
                .toList();
    }
}
