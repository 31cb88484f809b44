package fi.luotsi.compliance.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.feedback.Answer.Pace;
import fi.luotsi.content.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feedback that nobody can tie to a person, and that shows nothing of fewer than five. */
class FeedbackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final UUID COURSE = new UUID(0, 7);

    private final Feedback feedback = new Feedback();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        feedback.entities = database.entities();
        feedback.threshold = 5;
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void a_person_takes_one_form_and_a_ticket_is_good_once() {
        var person = UUID.randomUUID();
        var ticket = ticket(person);
        assertThat(database.inTransaction(() -> feedback.ticket(person, COURSE, DAY)))
                .isEmpty();
        assertThat(database.inTransaction(() -> feedback.taken(person, COURSE))).containsExactly(DAY);
        assertThat(database.inTransaction(() -> feedback.course(ticket))).contains(COURSE);
        assertThat(give(ticket, "Hyvä")).isTrue();
        assertThat(give(ticket, "Hyvä")).as("again").isFalse();
        assertThat(give("0".repeat(64), "Arvattu")).isFalse();
        assertThatThrownBy(() -> give(ticket(UUID.randomUUID()), "x".repeat(2_001)))
                .hasMessageContaining("2,000");
    }

    /** Two views that follow each other never differ by fewer than five. */
    @Test
    void nothing_is_shown_of_fewer_than_five_and_two_views_cannot_be_subtracted() {
        var random = new Random(7);
        var views = new ArrayList<Integer>();
        for (var number = 1; number <= 43; number++) {
            give(ticket(UUID.randomUUID()), "sana " + random.nextInt());
            var shown = database.inTransaction(() -> feedback.opinions(COURSE));
            views.add(shown.isEmpty() ? 0 : shown.getFirst().answers());
            assertThat(shown.stream()
                            .mapToInt(opinion -> opinion.words().size())
                            .sum())
                    .isEqualTo(views.getLast());
        }
        var differences = new HashSet<Integer>();
        for (var earlier : views) {
            for (var later : views) {
                differences.add(Math.abs(later - earlier));
            }
        }
        differences.remove(0);
        assertThat(differences).isNotEmpty().allMatch(people -> people >= 5);
        System.out.printf(
                "%d pairs of views subtracted, the least difference is %d people%n",
                views.size() * views.size(),
                differences.stream().min(Integer::compare).orElseThrow());
    }

    @Test
    void years_are_shown_apart_and_a_year_with_few_hides_in_no_sum() {
        for (var number = 0; number < 6; number++) {
            give(ticket(UUID.randomUUID()), "");
        }
        for (var number = 0; number < 4; number++) {
            var last = database.inTransaction(() -> feedback.ticket(UUID.randomUUID(), COURSE, DAY.minusYears(1)));
            give(last.orElseThrow(), "viime vuonna");
        }
        assertThat(database.inTransaction(() -> feedback.opinions(COURSE)))
                .singleElement()
                .satisfies(opinion -> {
                    assertThat(opinion.schoolYear()).isEqualTo("2026-2027");
                    assertThat(opinion.answers()).isEqualTo(5);
                    assertThat(opinion.useful()).containsExactly(0, 0, 0, 5, 0);
                    assertThat(Opinion.mean(opinion.useful())).isEqualTo(4.0);
                });
    }

    /** Whoever has the whole database, in the order in which its rows lie, finds nothing that joins the two sides. */
    @Test
    void no_column_and_no_order_joins_an_answer_to_a_person() {
        var people = new ArrayList<UUID>();
        for (var number = 0; number < 40; number++) {
            var person = UUID.randomUUID();
            people.add(person);
            give(ticket(person), "vastaaja " + number);
        }
        var columns = columns("feedback_answer");
        assertThat(columns)
                .doesNotContainAnyElementsOf(columns("feedback_form").stream()
                        .filter(column -> !column.equals("course_id"))
                        .toList())
                .noneMatch(column -> column.endsWith("_at")
                        || column.endsWith("_on")
                        || column.endsWith("_by")
                        || column.contains("person")
                        || column.contains("account"));
        assertThat(rows("select digest from feedback_ticket")).isEmpty();
        var answersInTheirOrder = rows("select words from feedback_answer");
        var asGiven = people.stream()
                .map(person -> "vastaaja " + people.indexOf(person))
                .toList();
        assertThat(answersInTheirOrder).hasSize(40).isNotEqualTo(asGiven);
        assertThat(rows("select person_id from feedback_form"))
                .as("by identity, not by time")
                .isNotEqualTo(people.stream().map(UUID::toString).toList());
        var inPlace = 0;
        for (var place = 0; place < 40; place++) {
            inPlace += answersInTheirOrder.get(place).equals(asGiven.get(place)) ? 1 : 0;
        }
        assertThat(inPlace).as("no more in place than by chance").isLessThan(8);
    }

    @Test
    void a_ticket_used_twice_at_once_gives_one_answer() throws Exception {
        var ticket = ticket(UUID.randomUUID());
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var sent = new ArrayList<Future<Boolean>>();
            for (var times = 0; times < 24; times++) {
                sent.add(crowd.submit(() -> apart(ticket)));
            }
            var taken = 0;
            for (var one : sent) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
        assertThat(rows("select id from feedback_answer")).hasSize(1);
    }

    @Test
    void you_said_we_did_stands_under_the_course() {
        var writer = UUID.randomUUID();
        database.inTransaction(() -> feedback.reply(COURSE, "Liian nopea", "Puolet lisää aikaa", writer));
        assertThat(database.inTransaction(() -> feedback.replies(COURSE)))
                .singleElement()
                .returns("Puolet lisää aikaa", Reply::did);
        assertThat(database.inTransaction(() -> feedback.replies(UUID.randomUUID())))
                .isEmpty();
    }

    /** With a connection of its own. */
    private boolean apart(String ticket) {
        try (var own = database.another()) {
            var there = new Feedback();
            there.entities = own;
            there.threshold = 5;
            own.getTransaction().begin();
            var taken = there.give(ticket, new Answer(1, 1, 1, Pace.RIGHT, "kerran"));
            own.getTransaction().commit();
            return taken;
        }
    }

    private String ticket(UUID person) {
        return database.inTransaction(() -> feedback.ticket(person, COURSE, DAY))
                .orElseThrow();
    }

    private boolean give(String ticket, String words) {
        return database.inTransaction(() -> feedback.give(ticket, new Answer(4, 5, 3, Pace.RIGHT, words)));
    }

    private Set<String> columns(String table) {
        return new HashSet<>(rows("select column_name from information_schema.columns where table_schema = database()"
                + " and table_name = '" + table + "'"));
    }

    private List<String> rows(String sql) {
        return database.inTransaction(() -> {
            var read = new ArrayList<String>();
            for (var row : database.entities().createNativeQuery(sql).getResultList()) {
                read.add(String.valueOf(row));
            }
            return read;
        });
    }
}
