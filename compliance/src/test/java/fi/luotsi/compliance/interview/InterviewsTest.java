package fi.luotsi.compliance.interview;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.interview.Interview.Participant;
import fi.luotsi.compliance.interview.Interviews.Hint;
import fi.luotsi.compliance.interview.Interviews.Outcome;
import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations are logged without names, found again, forgotten in time, and lead to something. */
class InterviewsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID WRITER = new UUID(0, 1);

    private final Interviews interviews = new Interviews();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        interviews.entities = database.entities();
        interviews.workforce = WorkforceInTest.on(database.entities());
        at(TODAY);
    }

    private void at(LocalDate day) {
        interviews.clock = Clock.fixed(
                day.atTime(12, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void one_is_logged_and_found_by_its_words_and_themes() {
        var wilma =
                interview("Wilma", List.of("viestintä", " tunnukset "), "Salasana vaihtuu liian usein", "”En muista”");
        assertThat(log(wilma)).isEqualTo(Outcome.DONE);
        assertThat(log(interview("Tulostus", List.of("viestintä"), "Jono 100% täynnä", "")))
                .isEqualTo(Outcome.DONE);
        assertThat(find("salasana usein", "")).containsExactly(wilma);
        assertThat(find("TUNNUKSET", "")).containsExactly(wilma);
        assertThat(find("", "viestintä")).hasSize(2);
        assertThat(find("100%", "")).extracting(Interview::service).containsExactly("Tulostus");
        assertThat(find("%", "")).as("a percent sign is a letter").hasSize(1);
        assertThat(find("' or 1=1 --", "")).isEmpty();
        assertThat(database.inTransaction(interviews::themes))
                .containsExactly(new Theme("viestintä", 2), new Theme("tunnukset", 1));
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(log(interview(" ", List.of(), "Tarve", ""))).isEqualTo(Outcome.SERVICE_MISSING);
        assertThat(log(interview("Wilma", List.of(), " ", " "))).isEqualTo(Outcome.NOTHING_SAID);
        assertThat(log(interview("Wilma", List.of(), "x".repeat(4_001), ""))).isEqualTo(Outcome.TOO_LONG);
        assertThat(log(dated(TODAY.plusDays(1), TODAY.plusDays(90), true))).isEqualTo(Outcome.DAYS);
        assertThat(log(dated(TODAY, TODAY.minusDays(1), true))).isEqualTo(Outcome.DAYS);
        assertThat(log(dated(TODAY, TODAY.plusYears(6), true))).isEqualTo(Outcome.DAYS);
        assertThat(log(dated(TODAY, TODAY.plusDays(90), false))).isEqualTo(Outcome.CONSENT_MISSING);
    }

    @Test
    void what_looks_like_a_person_is_pointed_out() {
        new DirectoryInTest(database).open("Ritva");
        assertThat(hints("Rehtori Ritva Virta sanoi niin")).containsExactly(Hint.NAME);
        assertThat(hints("Soita 040 123 4567 tai matti@gmail.com"))
                .containsExactly(Hint.TELEPHONE, Hint.PRIVATE_ADDRESS);
        assertThat(hints("Oppilas 131052-308T")).containsExactly(Hint.IDENTITY_CODE);
        assertThat(hints("Opettaja toivoo Helsingin Kaupungin ohjetta")).isEmpty();
    }

    @Test
    void what_is_past_its_day_goes_and_what_was_learned_from_it_stays() {
        var early = dated(TODAY, TODAY.plusDays(30), true);
        log(early);
        log(dated(TODAY, TODAY.plusDays(31), true));
        database.inTransaction(() -> interviews.note("Vaihtoväli on liian lyhyt", List.of(early.id()), WRITER));
        at(TODAY.plusDays(30));
        assertThat(database.inTransaction(interviews::forget)).isZero();
        at(TODAY.plusDays(31));
        assertThat(database.inTransaction(interviews::forget)).isOne();
        assertThat(find("", "")).hasSize(1);
        assertThat(database.inTransaction(interviews::insights))
                .singleElement()
                .returns(List.of(early.id()), Insight::sources);
    }

    @Test
    void an_insight_leads_to_a_decision_and_a_change_and_each_has_its_day() {
        database.inTransaction(() -> interviews.note("Vaihtoväli on liian lyhyt", List.of(), WRITER));
        var id = database.inTransaction(interviews::insights).getFirst().id();
        assertThat(insight().state()).isEqualTo(Insight.State.NOTED);
        database.inTransaction(() -> interviews.follow(id, "Väli pidennetään", "", "/policy?code=digiturva\n\n"));
        assertThat(insight())
                .returns(Insight.State.DECIDED, Insight::state)
                .returns(Optional.of(TODAY), Insight::decidedOn);
        at(TODAY.plusDays(10));
        database.inTransaction(
                () -> interviews.follow(id, "Väli pidennetään", "Väli on vuosi", "/policy?code=digiturva"));
        assertThat(insight())
                .returns(Insight.State.CHANGED, Insight::state)
                .returns(Optional.of(TODAY), Insight::decidedOn)
                .returns(Optional.of(TODAY.plusDays(10)), Insight::changedOn)
                .returns(List.of("/policy?code=digiturva"), Insight::links);
    }

    private Insight insight() {
        return database.inTransaction(interviews::insights).getFirst();
    }

    private Outcome log(Interview interview) {
        return database.inTransaction(() -> interviews.log(interview, WRITER));
    }

    private List<Interview> find(String words, String theme) {
        return database.inTransaction(() -> interviews.find(words, theme));
    }

    private List<Hint> hints(String quotes) {
        return database.inTransaction(() -> interviews.hints(interview("Wilma", List.of(), "", quotes)));
    }

    private static Interview interview(String service, List<String> themes, String needs, String quotes) {
        return new Interview(
                UUID.randomUUID(),
                TODAY,
                service,
                Optional.empty(),
                Participant.TEACHER,
                themes,
                needs,
                quotes,
                true,
                TODAY.plusDays(365));
    }

    private static Interview dated(LocalDate heldOn, LocalDate keepUntil, boolean consent) {
        return new Interview(
                UUID.randomUUID(),
                heldOn,
                "Wilma",
                Optional.empty(),
                Participant.TEACHER,
                List.of(),
                "Tarve",
                "",
                consent,
                keepUntil);
    }
}
