package fi.luotsi.indexer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Stewards.Appointment;
import fi.luotsi.indexer.Documents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a library to decided pairs and banners, on the real database. */
class AgreementTest {
    private static final String FOUR_HOURS =
            "Tietoturvapoikkeamasta ilmoitetaan heti, viimeistään neljän tunnin kuluessa.";
    private static final String A_DAY = "Ilmoita tietoturvapoikkeamasta viimeistään 24 tunnin kuluessa.";
    private static final String LONG =
            "Lämmitettävän ruoan säilyttäminen opettajainhuoneen jääkaapissa on sallittua viikon ajan, jonka jälkeen"
                    + " vahtimestari tyhjentää kaapin ja pesee hyllyt, eikä kukaan saa takaisin rasioita, joissa ei ole"
                    + " nimeä eikä päiväystä.";

    private final Document handbook = Documents.headed("Käsikirja", "fi", List.of("Ilmoittaminen"), FOUR_HOURS);
    private final Document intranet = Documents.headed("Wintra", "fi", List.of("Ilmoittaminen"), A_DAY);
    private final AgreementInTest test = new AgreementInTest(handbook, intranet);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void two_sources_that_say_otherwise_are_found_and_shown_with_the_values_that_differ() {
        assertThat(test.work()).isTrue();
        var line = only();
        assertThat(line.finding().kind()).isEqualTo(Kind.NUMBER);
        var pair = test.agreement.find(line.finding().id(), Reader.ANONYMOUS).orElseThrow();
        assertThat(List.of(pair.one().value(), pair.other().value()))
                .containsExactlyInAnyOrder("neljän tunnin", "24 tunnin");
        assertThat(pair.one().before()
                        + pair.one().beforeValue()
                        + pair.one().value()
                        + pair.one().afterValue()
                        + pair.one().after())
                .isEqualTo(pair.one().section().text());
    }

    @Test
    void whoever_may_not_see_both_documents_sees_nothing_of_the_pair() {
        test.library.put(Documents.withAudience(intranet, Audience.STAFF));
        test.work();
        assertThat(test.open(Reader.ANONYMOUS)).isEmpty();
        var line = test.open(Reader.of(Audience.STAFF_GROUP)).getFirst();
        assertThat(test.agreement.find(line.finding().id(), Reader.ANONYMOUS)).isEmpty();
        assertThat(test.decide(line, Holds.BOTH)).isFalse();
    }

    @Test
    void the_document_that_does_not_hold_gets_a_banner_for_those_who_may_read_the_other() {
        test.work();
        assertThat(test.decide(only(), holding(only(), handbook))).isTrue();
        assertThat(test.open(Reader.ANONYMOUS)).isEmpty();
        assertThat(test.agreement.decided(Reader.ANONYMOUS)).hasSize(1);
        assertThat(test.agreement.banners(handbook.id(), Reader.ANONYMOUS)).isEmpty();
        assertThat(test.agreement.banners(intranet.id(), Reader.ANONYMOUS))
                .singleElement()
                .satisfies(banner -> assertThat(banner.holding().id()).isEqualTo(handbook.id()));
        test.library.put(Documents.withAudience(handbook, Audience.STAFF));
        assertThat(test.agreement.banners(intranet.id(), Reader.ANONYMOUS)).isEmpty();
    }

    @Test
    void a_dismissed_pair_stays_dismissed_until_a_text_changes() {
        test.work();
        test.decide(only(), Holds.BOTH);
        test.library.put(Documents.withAudience(intranet, Audience.PUBLIC));
        test.work();
        assertThat(test.open(Reader.ANONYMOUS)).isEmpty();
        test.library.put(Documents.withText(handbook, FOUR_HOURS + " Soita ensin."));
        test.work();
        assertThat(test.open(Reader.ANONYMOUS)).hasSize(1);
    }

    @Test
    void the_latest_decision_counts_and_the_earlier_ones_stay() {
        test.work();
        var line = only();
        test.decide(line, Holds.BOTH);
        test.decide(line, holding(line, intranet));
        assertThat(test.agreement.banners(handbook.id(), Reader.ANONYMOUS)).hasSize(1);
        assertThat(test.database.inTransaction(() -> test.database
                        .entities()
                        .createNativeQuery("select count(*) from agreement_decision")
                        .getSingleResult()
                        .toString()))
                .isEqualTo("2");
    }

    @Test
    void who_answers_for_one_of_both_documents_decides_and_sees_what_waits() {
        test.work();
        var line = only();
        var owner = test.reviewer(false);
        assertThat(test.agreement.openFor(owner.account(), owner.reader())).isEmpty();
        assertThat(test.agreement.findFor(line.finding().id(), owner)).isEmpty();

        test.owners.appoint(
                line.finding().other().document(),
                owner.reader(),
                new Appointment(Optional.of(owner.account()), Optional.empty(), test.editor));

        assertThat(test.agreement.openFor(owner.account(), owner.reader())).containsExactly(line);
        assertThat(test.agreement.findFor(line.finding().id(), owner)).isPresent();
        assertThat(test.agreement.decide(line.finding().id(), Holds.BOTH, owner, "Kysytty."))
                .isTrue();
        assertThat(test.agreement.openFor(owner.account(), owner.reader())).isEmpty();
    }

    @Test
    void nobody_else_decides_and_only_on_what_is_there() {
        test.work();
        assertThat(test.agreement.decide(only().finding().id(), Holds.ONE, test.reviewer(false), ""))
                .isFalse();
        assertThat(test.agreement.decide(UUID.randomUUID(), Holds.ONE, test.reviewer(true), ""))
                .isFalse();
        assertThat(test.open(Reader.ANONYMOUS)).hasSize(1);
    }

    @Test
    void what_is_mended_or_gone_is_no_contradiction_any_more() {
        test.work();
        test.library.put(Documents.withText(intranet, A_DAY.replace("24", "neljän")));
        test.work();
        assertThat(test.open(Reader.ANONYMOUS)).isEmpty();
        test.library.put(Documents.withText(Documents.withAudience(intranet, Audience.PUBLIC), A_DAY));
        test.work();
        test.library.remove(intranet.id());
        test.work();
        assertThat(test.open(Reader.ANONYMOUS)).isEmpty();
        assertThat(test.rounds.store.compared()).containsOnlyKeys(handbook.id());
    }

    @Test
    void the_same_text_in_two_documents_is_one_finding_exact_or_nearly() {
        test.library.put(Documents.document("Keittiö", "fi", LONG));
        test.library.put(Documents.document("Opettajainhuone", "fi", LONG.toUpperCase(Locale.ROOT)));
        test.work();
        assertThat(test.open(Reader.ANONYMOUS))
                .extracting(line -> line.finding().kind())
                .contains(Kind.SAME_TEXT);
        test.library.put(Documents.document("Kahvihuone", "fi", LONG + " Kiitos."));
        test.work();
        assertThat(test.open(Reader.ANONYMOUS))
                .extracting(line -> line.finding().kind())
                .contains(Kind.ALIKE_TEXT);
    }

    @Test
    void a_stopped_round_compares_nothing_until_it_may_go_on_and_another_portal_waits() {
        test.rounds.stop();
        assertThat(test.work()).isFalse();
        test.rounds.goOn();
        assertThat(test.rounds.rounds.claim(UUID.randomUUID())).isTrue();
        assertThat(test.work()).isFalse();
    }

    @Test
    void it_works_once_the_library_has_come_to_rest_and_only_when_something_changed() {
        test.rounds.workIfDue();
        assertThat(test.open(Reader.ANONYMOUS)).isEmpty();
        test.rounds.workIfDue();
        assertThat(test.open(Reader.ANONYMOUS)).hasSize(1);
        assertThat(test.rounds.status().state()).isEqualTo(RoundStatus.State.WAITING);
        var finished = test.rounds.status().finishedAt();
        test.rounds.workIfDue();
        assertThat(test.rounds.status().finishedAt()).isEqualTo(finished);
    }

    private Agreement.Line only() {
        var lines = test.open(Reader.ANONYMOUS);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Holds holding(Agreement.Line line, Document document) {
        DocumentId one = line.finding().one().document();
        return one.equals(document.id()) ? Holds.ONE : Holds.OTHER;
    }
}
