package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures by mail, from the wish to the mail server, with the database and a mail server on this machine. */
class FigureWishesTest {
    private static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID CITY = UUID.randomUUID();

    private final List<Matter.MonthOfUnit> written = new ArrayList<>();
    private Desk desk;
    private GreenMail server;
    private UUID aino;

    @BeforeEach
    void begin() {
        desk = new Desk();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk.mailTo(server.getSmtp().getPort());
        desk.config.bounces = Optional.of("palautukset@merikallio.example");
        aino = desk.people.open("aino");
    }

    @AfterEach
    void end() {
        server.stop();
        desk.close();
    }

    @Test
    void each_unit_comes_once_after_the_end_of_the_month_with_the_way_to_stop_it() throws MessagingException {
        ask(SCHOOL);
        ask(SCHOOL);
        ask(CITY);
        assertThat(post()).as("the month is not over").isZero();

        desk.at(DECEMBER);
        assertThat(post()).isEqualTo(2);
        assertThat(post()).isZero();
        desk.at(Instant.parse("2026-12-31T08:00:00Z"));
        assertThat(post()).isZero();
        assertThat(written)
                .containsExactlyInAnyOrder(
                        new Matter.MonthOfUnit(SCHOOL, YearMonth.of(2026, 11)),
                        new Matter.MonthOfUnit(CITY, YearMonth.of(2026, 11)));
        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("List-Unsubscribe"))
                .containsExactly("<https://luotsi.merikallio.example/figures/letters>");
        assertThat(GreenMailUtil.getWholeMessage(message)).contains("luvut 2026-11");

        desk.at(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(post()).isEqualTo(2);
    }

    @Test
    void no_letter_comes_on_a_quiet_day_and_it_comes_on_the_next() {
        ask(SCHOOL);
        desk.at(Instant.parse("2027-05-01T08:00:00Z"));
        assertThat(post()).as("the first of May").isZero();
        desk.at(Instant.parse("2027-05-03T08:00:00Z"));
        assertThat(post()).isEqualTo(1);
    }

    @Test
    void whoever_stops_gets_no_letter_any_more_and_others_do() {
        ask(SCHOOL);
        ask(CITY);
        var eino = desk.people.open("eino");
        desk.database.inTransaction(() -> desk.wishes.stop(eino, CITY));
        desk.database.inTransaction(() -> desk.wishes.stop(aino, SCHOOL));
        assertThat(desk.database.inTransaction(() -> desk.wishes.of(aino)))
                .extracting(FigureWish::unit)
                .containsExactly(CITY);
        desk.at(DECEMBER);
        assertThat(post()).isEqualTo(1);
    }

    @Test
    void a_letter_that_may_not_be_written_any_more_is_dropped_for_the_month() {
        ask(SCHOOL);
        desk.at(DECEMBER);
        assertThat(desk.notices.post((reader, language, matter) -> Optional.empty()))
                .isZero();
        assertThat(post()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobody_asks_for_too_many() {
        for (var many = 0; many < FigureWishes.MOST; many++) {
            assertThat(ask(UUID.randomUUID())).isTrue();
        }
        assertThat(ask(SCHOOL)).isFalse();
    }

    private boolean ask(UUID unit) {
        return desk.database.inTransaction(() -> desk.wishes.ask(aino, unit));
    }

    private int post() {
        return desk.notices.post((reader, language, matter) -> {
            var month = (Matter.MonthOfUnit) matter;
            written.add(month);
            return Optional.of(new Letter(language, "Luvut", "luvut " + month.month(), "<p></p>"));
        });
    }
}
