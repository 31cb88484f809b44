package fi.luotsi.indexer.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.search.Opened;
import fi.luotsi.indexer.search.Searched;
import fi.luotsi.indexer.search.Wish;
import fi.luotsi.indexer.tuning.PastQuery;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsightTest {
    private static final UUID EDITOR = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Document GUIDE =
            Documents.document("Kannettava tietokone", "fi", "Laitteen lainaus ja palautus.");
    private static final Document OTHER =
            Documents.document("Salasanan vaihto", "fi", "Salasana vaihdetaan asetuksissa.");

    private InsightInTest insight;

    @BeforeEach
    void begin() {
        insight = new InsightInTest(GUIDE, OTHER);
    }

    @AfterEach
    void end() {
        insight.close();
    }

    @Test
    void a_query_is_told_from_the_fifth_day_on() {
        insight.searchedOn(DAY, 4, "läppäri", 0);
        insight.work();
        assertThat(insight.open()).isEmpty();
        assertThat(remembered()).isEmpty();

        insight.on(DAY.plusDays(4)).searched("Läppärit", 0);
        insight.work();
        assertThat(insight.open()).singleElement().satisfies(cluster -> {
            assertThat(cluster.words()).isEqualTo("läppäri");
            assertThat(cluster.kind()).isEqualTo(Cluster.Kind.NOTHING_FOUND);
            assertThat(cluster.total()).isEqualTo(new Figure(5, 5, 0));
        });
        assertThat(remembered()).extracting(PastQuery::words).containsExactly("läppäri");
    }

    @Test
    void turning_pages_and_narrowing_are_no_searches() {
        insight.on(DAY);
        insight.insight.on(new Searched("salasana", "fi", 30, false, 2));
        insight.insight.on(new Searched("salasana", "fi", 0, true, 1));
        insight.insight.on(new Searched("131052-308T", "fi", 0, false, 1));
        insight.insight.on(new Opened("matti@koulu.fi", GUIDE.id(), 1));
        insight.database.inTransaction(insight.insight::flush);
        assertThat(insight.database.inTransaction(() -> insight.store.asked(DAY, DAY)))
                .isEmpty();
        assertThat(insight.database.inTransaction(() -> insight.store.opened(DAY, DAY)))
                .isEmpty();
    }

    @Test
    void counts_of_several_portals_add_up() {
        insight.on(DAY);
        insight.searched("salasana", 3);
        insight.searched("salasana", 0);
        insight.opened("salasana", OTHER, 2);
        insight.opened("salasana", OTHER, 2);
        assertThat(insight.database.inTransaction(() -> insight.store.asked(DAY, DAY)))
                .containsExactly(new AskedDay(DAY, "salasana", "fi", 2, 1));
        assertThat(insight.database.inTransaction(() -> insight.store.opened(DAY, DAY)))
                .containsExactly(new OpenedDay(DAY, "salasana", OTHER.id(), 2, 2));
    }

    @Test
    void openings_of_a_document_add_up_over_words_places_and_days() {
        insight.on(DAY);
        insight.opened("salasana", OTHER, 2);
        insight.opened("tietokone", OTHER, 1);
        insight.on(DAY.plusDays(1));
        insight.opened("salasana", OTHER, 2);
        insight.opened("salasana", GUIDE, 1);
        assertThat(insight.database.inTransaction(insight.insight::openings))
                .containsOnly(Map.entry(OTHER.id(), 3), Map.entry(GUIDE.id(), 1));
        insight.on(DAY.plusDays(91));
        assertThat(insight.database.inTransaction(insight.insight::openings))
                .containsOnly(Map.entry(OTHER.id(), 1), Map.entry(GUIDE.id(), 1));
    }

    @Test
    void what_is_older_than_the_retention_is_forgotten() {
        insight.searchedOn(DAY, 5, "läppäri", 0);
        insight.database.inTransaction(() -> insight.requests.on(new Wish("läppäri", "Mistä saan?", "fi")));
        insight.work();
        assertThat(insight.open()).hasSize(1);

        insight.on(DAY.plusDays(4 + 91)).work();

        assertThat(insight.database.inTransaction(() -> insight.store.asked(DAY, DAY.plusDays(200))))
                .isEmpty();
        assertThat(insight.open()).isEmpty();
        assertThat(insight.database.inTransaction(insight.requests::wishes)).isEmpty();
    }

    @Test
    void hits_that_nobody_opens_are_work_as_well() {
        insight.searchedOn(DAY, 6, "salasana", 12);
        insight.searchedOn(DAY, 6, "tietokone", 12);
        insight.opened("tietokone", GUIDE, 1);
        insight.work();
        assertThat(insight.open()).extracting(Cluster::words).containsExactly("salasana");
        assertThat(insight.open().getFirst().kind()).isEqualTo(Cluster.Kind.NOTHING_OPENED);
        assertThat(insight.insight.frequent()).extracting(FrequentQuery::words).contains("tietokone", "salasana");
    }

    @Test
    void what_an_editor_did_is_measured_again_after_fourteen_days() {
        insight.searchedOn(DAY, 10, "läppäri", 0);
        insight.on(DAY.plusDays(10)).work();
        var cluster = insight.open().getFirst().id();
        insight.database.inTransaction(() -> insight.vain.act(cluster, Cluster.State.SYNONYM, EDITOR));
        assertThat(insight.open()).isEmpty();
        insight.searchedOn(DAY.plusDays(11), 8, "läppäri", 4);
        insight.opened("läppäri", GUIDE, 1);

        insight.on(DAY.plusDays(24)).work();
        assertThat(insight.dealtWith().getFirst().measuredOn()).isEmpty();
        insight.on(DAY.plusDays(25)).work();

        assertThat(insight.dealtWith()).singleElement().satisfies(measured -> {
            assertThat(measured.before()).isEqualTo(new Figure(10, 10, 0));
            assertThat(measured.after()).isEqualTo(new Figure(8, 0, 1));
            assertThat(measured.measuredOn()).contains(DAY.plusDays(25));
            assertThat(measured.after().vainPercent()).isZero();
        });
    }

    @Test
    void a_dismissed_cluster_stays_away_until_it_is_opened_again() {
        insight.searchedOn(DAY, 6, "läppäri", 0);
        insight.work();
        var cluster = insight.open().getFirst().id();
        insight.database.inTransaction(() -> insight.vain.act(cluster, Cluster.State.DISMISSED, EDITOR));
        insight.on(DAY.plusDays(7)).searched("läppäri", 0);
        insight.work();
        assertThat(insight.open()).isEmpty();
        insight.database.inTransaction(() -> insight.vain.reopen(cluster));
        assertThat(insight.open()).hasSize(1);
    }

    @Test
    void clicks_and_judgements_make_the_judged_set_and_it_is_measured() {
        for (int day = 0; day < 5; day++) {
            insight.on(DAY.plusDays(day)).searched("salasana", 4);
            insight.opened("salasana", OTHER, 1);
        }
        insight.work();
        assertThat(grades("salasana")).containsEntry(OTHER.id(), 1);
        insight.database.inTransaction(
                () -> insight.quality.judge("Salasana", GUIDE.id(), SearchQuality.Verdict.NOT_RELEVANT));
        insight.database.inTransaction(
                () -> insight.quality.judge("Salasana", OTHER.id(), SearchQuality.Verdict.RELEVANT));
        insight.work();

        assertThat(grades("salasana")).containsEntry(OTHER.id(), 2).containsEntry(GUIDE.id(), 0);
        assertThat(insight.database.inTransaction(insight.quality::measurements))
                .singleElement()
                .satisfies(quality -> {
                    assertThat(quality.queries()).isEqualTo(1);
                    assertThat(quality.ndcg10()).isCloseTo(1, within(1e-9));
                    assertThat(quality.mrr10()).isCloseTo(1, within(1e-9));
                });
        insight.database.inTransaction(() -> insight.quality.judge("salasana", OTHER.id(), SearchQuality.Verdict.NONE));
        assertThat(grades("salasana")).doesNotContainKey(OTHER.id());
    }

    @Test
    void fewer_clicks_than_five_days_judge_nothing() {
        insight.searchedOn(DAY, 5, "salasana", 4);
        insight.opened("salasana", OTHER, 1);
        insight.work();
        assertThat(grades("salasana")).isEmpty();
    }

    @Test
    void the_night_is_worked_once_by_one_portal_and_not_before_two() {
        insight.searchedOn(DAY, 6, "läppäri", 0);
        insight.at(DAY.plusDays(6), LocalTime.of(1, 59));
        night();
        assertThat(insight.open()).isEmpty();
        insight.at(DAY.plusDays(6), LocalTime.of(2, 1));
        night();
        assertThat(insight.open()).hasSize(1);
        insight.database.inTransaction(
                () -> insight.vain.act(insight.vain.open().getFirst().id(), Cluster.State.DISMISSED, EDITOR));
        insight.searchedOn(DAY.plusDays(6), 1, "kesäloma", 0);
        insight.at(DAY.plusDays(6), LocalTime.of(3, 0));
        night();
        assertThat(insight.open()).isEmpty();
    }

    @Test
    void wishes_and_questions_wait_until_somebody_deals_with_them() {
        insight.on(DAY);
        insight.database.inTransaction(() -> insight.requests.on(new Wish("131052-308T", "Soita 040 1234567", "fi")));
        insight.database.inTransaction(
                () -> insight.requests.ask("läppäri", "kasikirja", "Tietohallinto", "Voisitteko lisätä?", EDITOR));

        var wish = insight.database.inTransaction(insight.requests::wishes).getFirst();
        assertThat(wish.words()).isEmpty();
        assertThat(wish.message()).isEqualTo("Soita […]");
        var question =
                insight.database.inTransaction(insight.requests::questions).getFirst();
        assertThat(question.owner()).isEqualTo("Tietohallinto");

        insight.database.inTransaction(() -> insight.requests.fulfil(wish.id()));
        insight.database.inTransaction(() -> insight.requests.answer(question.id(), "Lisätty."));
        assertThat(insight.database.inTransaction(insight.requests::wishes)).isEmpty();
        assertThat(insight.database.inTransaction(insight.requests::questions)).isEmpty();
    }

    private void night() {
        insight.database.inTransaction(() -> insight.night.workIfDue(Reader.ANONYMOUS));
    }

    private Map<DocumentId, Integer> grades(String words) {
        return insight.database.inTransaction(() -> insight.quality.grades(words));
    }

    private List<PastQuery> remembered() {
        return insight.database.inTransaction(insight.insight::remembered);
    }
}
