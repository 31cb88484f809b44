package fi.luotsi.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.policy.Policies.Outcome;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions before signing. */
class PolicyQuizTest {
    private static final String QUIZ = "Kenelle?\n- esihenkilölle\n+ en kenellekään\n> Tunnukset";
    private static final String BODY =
            "# Laitteet\n\nLukitse.\n\n# Tunnukset\n\nÄlä kerro.\n\n## Poikkeus\n\nEi ole.\n\n# Lopuksi\n\nKysy.";

    private TestDatabase database;
    private PoliciesInTest house;
    private UUID officer;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        officer = new DirectoryInTest(database).open("officer");
        house = PoliciesInTest.on(database.entities(), Clock.systemUTC(), told -> {});
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void they_go_with_the_text_and_stay_as_they_were_once_it_is_published() {
        var version = database.inTransaction(() -> house.publish("digiturva", officer, BODY));
        database.inTransaction(() -> house.policies()
                .begin(house.policies().version(version).orElseThrow().policy(), officer));
        var draft = database.inTransaction(() -> house.policies()
                .versionsOf(house.policies().version(version).orElseThrow().policy())
                .getFirst()
                .id());
        assertThat(write(draft, QUIZ + "\n\nKaksi oikeaa?\n+ a\n+ b")).isEqualTo(Outcome.QUIZ);
        assertThat(write(draft, (QUIZ + "\n\n").repeat(4))).isEqualTo(Outcome.QUIZ);
        assertThat(write(draft, QUIZ)).isEqualTo(Outcome.DONE);
        var text = database.inTransaction(
                () -> house.policies().version(draft).orElseThrow().nearest("fi"));
        assertThat(text.questions()).singleElement().returns(1, question -> question.right());
        assertThat(text.sha256())
                .as("what is signed is the text")
                .isEqualTo(new PolicyText("fi", text.title(), text.body(), text.statement()).sha256());
        assertThat(text.under("tunnukset"))
                .extracting(Block::text)
                .containsExactly("Tunnukset", "Älä kerro.", "Poikkeus", "Ei ole.");
        assertThat(text.under("jotain muuta")).isEmpty();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.entities()
                            .createNativeQuery("update policy_text set quiz = '' where version_id = ?1")
                            .setParameter(1, version.toString())
                            .executeUpdate();
                }))
                .hasMessageContaining("never changed");
    }

    @Test
    void answers_are_counted_and_nothing_else_is_kept() {
        var version = database.inTransaction(() -> house.publish("digiturva", officer, BODY));
        for (var choices : List.of(List.of(1, 0), List.of(1, 2), List.of(0, 2), List.of(1, 1))) {
            answer(version, "fi", choices);
        }
        answer(version, "sv", List.of(0, 0));
        assertThat(tallies(version)).as("four wait for a fifth").isEmpty();
        answer(version, "fi", List.of(1, 2));
        var five = List.of(
                new QuizTally(0, 0, 1),
                new QuizTally(0, 1, 4),
                new QuizTally(1, 0, 1),
                new QuizTally(1, 1, 1),
                new QuizTally(1, 2, 3));
        assertThat(tallies(version)).isEqualTo(five);
        for (var more = 0; more < 4; more++) {
            answer(version, "fi", List.of(0, 0));
            assertThat(tallies(version))
                    .as("two views never differ by fewer than five")
                    .isEqualTo(five);
        }
        answer(version, "fi", List.of(0, 0));
        assertThat(tallies(version)).contains(new QuizTally(0, 0, 6), new QuizTally(1, 0, 6));
    }

    private void answer(UUID version, String language, List<Integer> choices) {
        database.inTransaction(() -> house.policies().answered(version, language, choices));
    }

    private List<QuizTally> tallies(UUID version) {
        return database.inTransaction(() -> house.policies().tallies(version, "fi"));
    }

    private Outcome write(UUID draft, String quiz) {
        return database.inTransaction(() ->
                house.policies().write(draft, new PolicyText("fi", "Digiturva", BODY, "Sitoudun.", quiz), officer));
    }
}
