package fi.luotsi.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.policy.Questions.Outcome;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about a policy in the real database. */
class QuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final Questions questions = new Questions();
    private final Told<QuestionAsked> asked = new Told<>();
    private final Told<QuestionAnswered> answered = new Told<>();
    private TestDatabase database;
    private UUID owner;
    private UUID aino;
    private UUID version;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        var people = new DirectoryInTest(database);
        owner = people.open("ritva");
        aino = people.open("aino");
        questions.entities = database.entities();
        questions.asked = asked;
        questions.answered = answered;
        at(NOW);
        var policies = PoliciesInTest.on(database.entities(), questions.clock, event -> {});
        version = database.inTransaction(() -> policies.publish("digiturva", owner, "Teksti"));
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void at(Instant now) {
        questions.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    @Test
    void a_question_waits_until_it_is_answered_once_and_both_sides_are_told() {
        assertThat(ask("Koskeeko tämä sijaisia?")).isEqualTo(Outcome.DONE);
        var policy = question().policy();
        assertThat(asked.events()).containsExactly(new QuestionAsked(question().id(), owner));
        assertThat(database.inTransaction(() -> questions.open(policy)))
                .singleElement()
                .returns(aino, PolicyQuestion::account)
                .returns("Koskeeko tämä sijaisia?", PolicyQuestion::text)
                .returns(NOW, PolicyQuestion::askedAt);
        var id = question().id();
        assertThat(answer(id, " ")).isEqualTo(Outcome.EMPTY);
        assertThat(answer(id, "Koskee.")).isEqualTo(Outcome.DONE);
        assertThat(answer(id, "Ei koske.")).isEqualTo(Outcome.GONE);
        assertThat(answered.events()).containsExactly(new QuestionAnswered(id, aino));
        assertThat(database.inTransaction(() -> questions.open(policy))).isEmpty();
        assertThat(database.inTransaction(() -> questions.of(aino, policy)))
                .extracting(PolicyQuestion::answer)
                .containsExactly(Optional.of("Koskee."));
        assertThat(database.inTransaction(() -> questions.of(owner, policy)))
                .as("only one’s own")
                .isEmpty();
    }

    @Test
    void nobody_asks_more_than_five_times_in_a_day_or_at_length() {
        assertThat(ask(" ")).isEqualTo(Outcome.EMPTY);
        assertThat(ask("ä".repeat(PolicyQuestion.LONGEST + 1))).isEqualTo(Outcome.TOO_LONG);
        for (var times = 0; times < Questions.MOST_IN_A_DAY; times++) {
            assertThat(ask("Kysymys " + times)).isEqualTo(Outcome.DONE);
        }
        assertThat(ask("Vielä yksi")).isEqualTo(Outcome.TOO_MANY);
        at(NOW.plus(Duration.ofHours(25)));
        assertThat(ask("Huomenna")).isEqualTo(Outcome.DONE);
    }

    @Test
    void only_a_policy_in_force_is_asked_about() {
        assertThat(database.inTransaction(() -> questions.ask(aino, UUID.randomUUID(), "Kysymys")))
                .isEqualTo(Outcome.GONE);
        assertThat(asked.events()).isEmpty();
    }

    private Outcome ask(String text) {
        return database.inTransaction(() -> questions.ask(aino, version, text));
    }

    private Outcome answer(UUID id, String text) {
        return database.inTransaction(() -> questions.answer(id, text, owner));
    }

    private PolicyQuestion question() {
        return database.inTransaction(
                () -> questions.find(asked.events().getLast().question()).orElseThrow());
    }
}
