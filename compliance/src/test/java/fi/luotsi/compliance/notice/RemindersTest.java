package fi.luotsi.compliance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders from the open duty to the mail server, with the database and a mail server on this machine. */
class RemindersTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);
    private static final String KEY = "policy a 1";

    private final Set<UUID> done = new HashSet<>();
    private final List<String> written = new ArrayList<>();
    private Desk desk;
    private ScriptedSmtp smtp;

    @BeforeEach
    void begin() throws IOException {
        desk = new Desk();
        smtp = new ScriptedSmtp();
        desk.mailTo(smtp.port());
    }

    @AfterEach
    void end() {
        smtp.close();
        desk.close();
    }

    @Test
    void a_person_without_an_account_gets_one_letter_a_week_about_all_duties() {
        var aino = person("aino");
        var both = List.of(own(aino, KEY), own(aino, "policy b 2"));
        prepare(desk, both);
        assertThat(post(desk, both)).isEqualTo(1);
        assertThat(written).containsExactly(KEY + " policy b 2");
        assertThat(smtp.commands()).contains("RCPT TO:<aino@merikallio.example>");
        for (var day = 1; day < 6; day++) {
            desk.at(Desk.TUESDAY.plus(Duration.ofDays(day)));
            prepare(desk, both);
            assertThat(post(desk, both)).as("day " + day).isZero();
        }
        desk.at(Desk.TUESDAY.plus(Duration.ofDays(7)));
        prepare(desk, both);
        assertThat(post(desk, both)).isEqualTo(1);
    }

    @Test
    void the_day_is_looked_through_once_and_not_before_its_hour() {
        desk.at(Instant.parse("2026-11-24T04:59:00Z"));
        assertThat(isTime()).isFalse();
        desk.at(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(isTime()).isTrue();
        prepare(desk, List.of());
        assertThat(isTime()).isFalse();
        desk.at(Instant.parse("2026-11-25T05:00:00Z"));
        assertThat(isTime()).isTrue();
        desk.at(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(isTime()).as("a Monday").isFalse();
        desk.at(Instant.parse("2026-11-24T08:00:00Z"));
        desk.config.host = Optional.empty();
        assertThat(isTime()).as("no mail").isFalse();
    }

    @Test
    void what_is_done_before_the_letter_goes_is_silent_and_not_counted() {
        var aino = person("aino");
        var duties = List.of(own(aino, KEY));
        prepare(desk, duties);
        done.add(aino);
        assertThat(post(desk, duties)).isZero();
        assertThat(smtp.accepted()).isEmpty();
        assertThat(told(aino)).isZero();
    }

    @Test
    void a_year_of_somebody_who_never_signs_has_five_letters_on_working_days_and_of_somebody_who_does_none_after() {
        var never = person("never");
        var late = person("late");
        var duties = List.of(
                new Duty(ReminderKind.OWN, never, KEY, LocalDate.of(2026, 6, 26)),
                new Duty(ReminderKind.OWN, late, KEY, LocalDate.of(2026, 6, 26)));
        var sent = new ArrayList<LocalDate>();
        LocalDate.of(2026, 6, 1).datesUntil(LocalDate.of(2027, 6, 1)).forEach(day -> {
            desk.at(day.atTime(LocalTime.of(8, 0)).atZone(Postman.CITY).toInstant());
            if (day.equals(LocalDate.of(2026, 7, 15))) {
                done.add(late);
            }
            var before = smtp.accepted().size();
            if (isTime()) {
                prepare(desk, duties);
            }
            post(desk, duties);
            IntStream.range(before, smtp.accepted().size()).forEach(letter -> sent.add(day));
        });
        assertThat(sent)
                .containsExactly(
                        LocalDate.of(2026, 6, 2),
                        LocalDate.of(2026, 6, 2),
                        LocalDate.of(2026, 6, 23),
                        LocalDate.of(2026, 6, 23),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 8, 4),
                        LocalDate.of(2026, 8, 11));
        assertThat(told(never)).isEqualTo(5);
        assertThat(told(late)).isEqualTo(3);
    }

    @Test
    void a_mail_server_that_is_down_for_an_hour_with_a_restart_in_between_loses_nothing_and_doubles_nothing() {
        var duties = IntStream.range(0, 20)
                .mapToObj(number -> own(person("p" + number), KEY))
                .toList();
        prepare(desk, duties);
        smtp.answer("MAIL", "421 4.3.2 shutting down");
        assertThat(post(desk, duties)).isZero();
        var running = desk;
        for (var minute = 1; minute < 60; minute++) {
            if (minute == 30) {
                running = desk.restarted();
                running.mailTo(smtp.port());
            }
            running.at(Desk.TUESDAY.plus(Duration.ofMinutes(minute)));
            prepare(running, duties);
            assertThat(post(running, duties)).isZero();
        }
        smtp.answerWell();
        for (var minute = 60; minute < 240; minute += 5) {
            running.at(Desk.TUESDAY.plus(Duration.ofMinutes(minute)));
            prepare(running, duties);
            post(running, duties);
        }
        assertThat(smtp.accepted()).hasSize(20);
        assertThat(smtp.accepted().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("To: "))
                        .distinct())
                .hasSize(20);
        assertThat(duties).allSatisfy(duty -> assertThat(told(duty.person())).isEqualTo(1));
    }

    @Test
    void heads_and_officers_have_letters_of_their_own_beside_their_own_duties() {
        var rehtori = person("rehtori");
        var late = List.of(
                new Duty(ReminderKind.OWN, rehtori, KEY, LocalDate.of(2026, 11, 1)),
                new Duty(ReminderKind.UNITS, rehtori, KEY, LocalDate.of(2026, 11, 1)),
                new Duty(ReminderKind.CITY, rehtori, KEY, LocalDate.of(2026, 11, 1)));
        prepare(desk, late);
        assertThat(post(desk, late)).isEqualTo(3);
    }

    @Test
    void the_button_says_who_gets_a_letter_and_who_does_not_and_why() {
        var fresh = person("fresh");
        var recent = person("recent");
        var often = person("often");
        var nowhere = person("nowhere");
        withoutAddress(nowhere);
        desk.reminding.most = 1;
        desk.at(Desk.TUESDAY.minus(Duration.ofDays(14)));
        prepare(desk, List.of(own(often, KEY)));
        post(desk, List.of(own(often, KEY)));
        desk.at(Desk.TUESDAY);
        var duties = List.of(own(fresh, KEY), own(recent, KEY), own(often, KEY), own(nowhere, KEY));
        assertThat(remind(List.of(own(recent, KEY)))).isEqualTo(new Reminders.Outcome(1, 0, 0, 0));
        assertThat(remind(duties)).isEqualTo(new Reminders.Outcome(1, 1, 1, 1));
        assertThat(remind(duties)).isEqualTo(new Reminders.Outcome(0, 2, 1, 1));
        assertThat(post(desk, duties)).isEqualTo(2);
    }

    @Test
    void a_button_pressed_on_a_holiday_waits_for_the_next_working_day() {
        var aino = person("aino");
        desk.at(Instant.parse("2026-12-24T10:00:00Z"));
        assertThat(desk.database.inTransaction(desk.reminders::nextDay)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(remind(List.of(own(aino, KEY))).reminded()).isEqualTo(1);
        assertThat(post(desk, List.of(own(aino, KEY)))).isZero();
        desk.at(Instant.parse("2026-12-28T10:00:00Z"));
        assertThat(post(desk, List.of(own(aino, KEY)))).isEqualTo(1);
    }

    @Test
    void a_receipt_comes_once_first_and_also_on_a_holiday() {
        var aino = person("aino");
        desk.at(Instant.parse("2026-12-24T18:00:00Z"));
        assertThat(remind(List.of(own(aino, KEY))).reminded()).isEqualTo(1);
        for (var times = 0; times < 2; times++) {
            desk.notices.receipt(aino, 17);
        }
        assertThat(desk.notices.post((recipient, language, matter) ->
                        Optional.of(new Letter(language, "Luotsi", matter.toString(), "<p></p>"))))
                .isEqualTo(1);
        assertThat(smtp.accepted()).singleElement().asString().contains("Receipt[number=3D17]");
    }

    private boolean isTime() {
        return desk.database.inTransaction(desk.reminders::isTime);
    }

    private static void prepare(Desk desk, List<Duty> duties) {
        desk.database.inTransaction(() -> desk.reminders.prepare(duties));
    }

    private Reminders.Outcome remind(List<Duty> duties) {
        return desk.database.inTransaction(() -> desk.reminders.remind(duties));
    }

    /** A writer that tells what is open of its reader, as the portal does. */
    private int post(Desk desk, List<Duty> duties) {
        return desk.notices.post((recipient, language, matter) -> {
            var asked = (Matter.Duties) matter;
            var keys = duties.stream()
                    .filter(duty -> duty.kind() == asked.kind() && duty.person().equals(recipient.id()))
                    .filter(duty ->
                            !done.contains(duty.person()) && duty.dueOn().isBefore(asked.dueBefore()))
                    .map(Duty::key)
                    .filter(key -> !asked.exhausted().contains(key))
                    .collect(Collectors.toSet());
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            written.add(keys.stream().sorted().collect(Collectors.joining(" ")));
            return Optional.of(new Letter(language, "Luotsi", written.getLast(), "<p></p>", keys));
        });
    }

    private int told(UUID person) {
        return desk.database
                .inTransaction(() -> new ReminderRepository(desk.database.entities()).told(ReminderKind.OWN, person))
                .getOrDefault(KEY, 0);
    }

    private UUID person(String name) {
        return desk.people.person(desk.people.open(name));
    }

    private void withoutAddress(UUID person) {
        desk.database.inTransaction(() -> {
            desk.database
                    .entities()
                    .createNativeQuery("update person set email = '' where id = ?1")
                    .setParameter(1, person.toString())
                    .executeUpdate();
        });
    }

    private static Duty own(UUID person, String key) {
        return new Duty(ReminderKind.OWN, person, key, DUE);
    }
}
