package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {
    private static final Target SEARCH = new Target.OfSearch("q=salasana&lang=fi");
    private static final DocumentId DOCUMENT = DocumentId.next();
    private static final DocumentId OTHER = DocumentId.next();

    private Desk desk;
    private UUID account;
    private int accounts;

    @BeforeAll
    void open() {
        desk = new Desk();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void begin() {
        desk.at(Desk.TUESDAY);
        account = desk.people.open("aino" + ++accounts);
    }

    @Test
    void what_is_watched_is_listed_until_it_is_stopped() {
        assertThat(watch(SEARCH, look(1))).isEqualTo(Notices.Answer.WATCHED);
        assertThat(watch(new Target.OfDocument(DOCUMENT), look(1))).isEqualTo(Notices.Answer.WATCHED);
        assertThat(watch(new Target.OfSection(DOCUMENT, "salasanat"), look(1))).isEqualTo(Notices.Answer.WATCHED);
        assertThat(watch(SEARCH, look(1))).isEqualTo(Notices.Answer.ALREADY);
        assertThat(watches())
                .extracting(Watch::target)
                .containsExactlyInAnyOrder(
                        SEARCH, new Target.OfDocument(DOCUMENT), new Target.OfSection(DOCUMENT, "salasanat"));

        var stranger = desk.people.open("vieras" + accounts);
        stop(stranger, only(SEARCH));
        assertThat(find(SEARCH)).hasSize(1);
        stop(account, only(SEARCH));
        assertThat(find(SEARCH)).isEmpty();
    }

    @Test
    void nobody_watches_more_than_a_hundred_things() {
        IntStream.range(0, Notices.MOST_WATCHES).forEach(number -> watch(new Target.OfSearch("q=" + number), look(1)));
        assertThat(watch(SEARCH, look(1))).isEqualTo(Notices.Answer.FULL);
    }

    @Test
    void a_look_is_compared_with_the_one_before_and_each_change_is_kept_once() {
        watch(SEARCH, look(1));
        desk.at(Desk.TUESDAY.plus(Duration.ofHours(1)));
        var watch = only(SEARCH);
        assertThat(news(watch, look(1))).isEmpty();
        var news = news(watch, look(2));
        assertThat(news).containsExactly(new Found(DOCUMENT, 1, 2));

        assertThat(looked(watch, look(2), news)).isTrue();
        assertThat(looked(watch, look(2), news))
                .as("another portal, a moment later")
                .isFalse();
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(1);
            assertThat(change.to()).isEqualTo(2);
        });
        assertThat(news(only(SEARCH), look(2))).isEmpty();
    }

    @Test
    void a_document_that_comes_back_is_no_news() {
        watch(SEARCH, look(1));
        desk.at(Desk.TUESDAY.plus(Duration.ofHours(1)));
        looked(only(SEARCH), new Look(List.of(), true), List.of());
        assertThat(news(only(SEARCH), look(1))).isEmpty();
    }

    @Test
    void with_the_account_go_its_watches_its_changes_and_its_mails() {
        watch(SEARCH, look(1));
        desk.at(Desk.TUESDAY.plus(Duration.ofHours(1)));
        looked(only(SEARCH), look(2), List.of(new Found(DOCUMENT, 1, 2), new Found(OTHER, 0, 1)));
        desk.people.delete(account);
        for (var table : List.of("watch", "watch_seen", "watch_change", "mail")) {
            var rows = desk.database.inTransaction(() -> desk.database
                    .entities()
                    .createNativeQuery("select count(*) from " + table
                            + (table.equals("watch") || table.equals("mail")
                                    ? " where account_id = ?1"
                                    : " where watch_id not in (select id from watch) and ?1 is not null"))
                    .setParameter(1, account.toString())
                    .getSingleResult());
            assertThat(((Number) rows).intValue()).as(table).isZero();
        }
    }

    @Test
    void changes_are_forgotten_after_ninety_days() {
        watch(SEARCH, look(1));
        desk.at(Desk.TUESDAY.plus(Duration.ofHours(1)));
        looked(only(SEARCH), look(2), List.of(new Found(DOCUMENT, 1, 2)));
        desk.at(Desk.TUESDAY.plus(Duration.ofDays(91)));
        desk.database.inTransaction(desk.notices::cleanUp);
        desk.at(Desk.TUESDAY.plus(Duration.ofDays(1)));
        assertThat(changes()).isEmpty();
    }

    @Test
    void one_portal_at_a_time_does_a_job_until_its_lease_ends() {
        var other = new Notices();
        other.entities = desk.notices.entities;
        other.clock = desk.notices.clock;
        assertThat(desk.database.inTransaction(() -> desk.notices.lease(Notices.Job.LOOK)))
                .isTrue();
        assertThat(desk.database.inTransaction(() -> desk.notices.lease(Notices.Job.LOOK)))
                .isTrue();
        assertThat(desk.database.inTransaction(() -> other.lease(Notices.Job.LOOK)))
                .isFalse();
        assertThat(desk.database.inTransaction(() -> other.lease(Notices.Job.MAIL)))
                .isTrue();
        desk.at(Desk.TUESDAY.plus(Duration.ofMinutes(11)));
        other.clock = desk.notices.clock;
        assertThat(desk.database.inTransaction(() -> other.lease(Notices.Job.LOOK)))
                .isTrue();
        desk.at(Desk.TUESDAY.plus(Duration.ofMinutes(22)));
    }

    private Notices.Answer watch(Target target, Look look) {
        return desk.database.inTransaction(() -> desk.notices.watch(account, target, look));
    }

    private void stop(UUID who, Watch watch) {
        desk.database.inTransaction(() -> desk.notices.stop(who, watch.id()));
    }

    private List<Watch> watches() {
        return desk.database.inTransaction(() -> desk.notices.watches(account));
    }

    private List<Watch> find(Target target) {
        return desk.database.inTransaction(() -> desk.notices.find(account, target)).stream()
                .toList();
    }

    private Watch only(Target target) {
        return find(target).getFirst();
    }

    private List<Found> news(Watch watch, Look look) {
        return desk.database.inTransaction(() -> desk.notices.memory(watch)).compare(look);
    }

    private boolean looked(Watch watch, Look look, List<Found> news) {
        return desk.database.inTransaction(() -> desk.notices.looked(watch, look, news));
    }

    private List<Change> changes() {
        return desk.database.inTransaction(() -> desk.notices.changes(account));
    }

    private static Look look(int revision) {
        return new Look(List.of(new Look.Seen(DOCUMENT, revision, Desk.TUESDAY.minus(Duration.ofDays(9)))), true);
    }
}
