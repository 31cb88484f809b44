package fi.luotsi.compliance.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.UnitsInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.survey.Surveys.Outcome;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that nobody can tie to a person, and of which nothing is shown of fewer than five. */
class ResponsesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final Map<String, Optional<String>> TREE = tree();

    private final Map<String, UUID> unit = new LinkedHashMap<>();
    private TestDatabase database;
    private Surveys surveys;
    private Responses responses;
    private DirectoryInTest people;
    private SurveyCampaign campaign;

    /** An area of two schools of which one is small, one of three small ones, and a school on its own. */
    private static Map<String, Optional<String>> tree() {
        var tree = new LinkedHashMap<String, Optional<String>>();
        tree.put("CITY", Optional.empty());
        tree.put("A", Optional.of("CITY"));
        tree.put("B", Optional.of("CITY"));
        tree.put("A1", Optional.of("A"));
        tree.put("A2", Optional.of("A"));
        tree.put("B1", Optional.of("B"));
        tree.put("B2", Optional.of("B"));
        tree.put("B3", Optional.of("B"));
        tree.put("C", Optional.of("CITY"));
        return tree;
    }

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        people = new DirectoryInTest(database);
        surveys = new Surveys();
        surveys.entities = database.entities();
        surveys.clock = on(TODAY);
        responses = responses(database.entities(), TODAY);
        TREE.forEach((code, parent) -> unit.put(
                code, database.inTransaction(() -> UnitsInTest.add(responses.units, code, parent.map(unit::get)))));
        campaign = open();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(9, 30).atZone(ZONE).toInstant(), ZoneId.of("UTC"));
    }

    private static Responses responses(EntityManager entities, LocalDate day) {
        var responses = new Responses();
        responses.entities = entities;
        responses.threshold = 5;
        responses.workforce = WorkforceInTest.on(entities);
        responses.units = UnitsInTest.on(entities, on(day));
        responses.clock = on(day);
        return responses;
    }

    private SurveyCampaign open() {
        var survey = database.inTransaction(() -> surveys.begin(Template.DIGCOMPEDU));
        assertThat(database.inTransaction(
                        () -> surveys.open(survey, TODAY.minusDays(1), TODAY.plusDays(7), Audience.EVERYBODY)))
                .isEqualTo(Outcome.DONE);
        return database.inTransaction(() -> surveys.campaigns()).getFirst();
    }

    @Test
    void whoever_is_asked_takes_one_form_and_a_ticket_is_good_once() {
        var ritva = people.person(people.open("ritva"));
        assertThat(database.inTransaction(() -> responses.open(ritva))).containsExactly(campaign);
        var ticket = database.inTransaction(() -> responses.ticket(ritva, campaign.id()))
                .orElseThrow();
        assertThat(database.inTransaction(() -> responses.open(ritva))).isEmpty();
        assertThat(database.inTransaction(() -> responses.ticket(ritva, campaign.id())))
                .as("a second form")
                .isEmpty();
        assertThat(database.inTransaction(() -> responses.ticket(UUID.randomUUID(), campaign.id())))
                .as("somebody who does not work here")
                .isEmpty();
        assertThat(database.inTransaction(() -> responses.campaign(ticket))).contains(campaign);
        assertThatThrownBy(() -> database.inTransaction(() -> responses.give(ticket, Map.of())))
                .hasMessageContaining("Every question");
        assertThat(database.inTransaction(() -> responses.give(ticket, marks(3))))
                .isTrue();
        assertThat(database.inTransaction(() -> responses.give(ticket, marks(3))))
                .isFalse();
        assertThat(database.inTransaction(() -> responses.give("0".repeat(64), marks(3))))
                .as("guessed")
                .isFalse();
    }

    @Test
    void once_closed_nobody_answers_not_even_with_a_ticket_from_before() {
        var late = people.person(people.open("late"));
        var ticket = database.inTransaction(() -> responses.ticket(late, campaign.id()))
                .orElseThrow();
        var later = responses(database.entities(), campaign.closesOn().plusDays(1));
        var ritva = people.person(people.open("ritva"));
        assertThat(database.inTransaction(() -> later.open(ritva))).isEmpty();
        assertThat(database.inTransaction(() -> later.ticket(ritva, campaign.id())))
                .isEmpty();
        assertThat(database.inTransaction(() -> later.campaign(ticket))).isEmpty();
        assertThat(database.inTransaction(() -> later.give(ticket, marks(3)))).isFalse();
        assertThat(rows("select id from survey_answer")).isEmpty();
        database.inTransaction(later::settle);
        assertThat(rows("select digest from survey_ticket")).isEmpty();
        surveys.clock = on(campaign.closesOn().plusDays(1));
        assertThat(database.inTransaction(
                        () -> surveys.close(campaign.id(), campaign.closesOn().plusDays(9))))
                .as("what has closed stays closed")
                .isEqualTo(Outcome.DAYS);
    }

    @Test
    void a_survey_that_was_asked_stays_as_it_is_and_its_copy_can_be_changed() {
        var asked = campaign.survey();
        var question = asked.questions().getFirst();
        var changed = new Question(
                question.id(),
                question.origin(),
                question.area(),
                question.kind(),
                new LocalName("Toisin", "", ""),
                List.of());
        assertThat(database.inTransaction(() -> surveys.put(asked.id(), changed)))
                .isEqualTo(Outcome.FROZEN);
        assertThat(database.inTransaction(() -> surveys.remove(asked.id(), question.id())))
                .isEqualTo(Outcome.FROZEN);
        assertThat(database.inTransaction(() -> surveys.rename(asked.id(), new LocalName("Uusi", "", ""))))
                .isEqualTo(Outcome.FROZEN);
        var copy = database.inTransaction(() -> surveys.copy(asked.id())).orElseThrow();
        assertThat(database.inTransaction(() -> surveys.put(copy, changed)))
                .as("by way of another survey")
                .isEqualTo(Outcome.UNKNOWN);
        var copied = database.inTransaction(() -> surveys.survey(copy)).orElseThrow();
        assertThat(copied.questions()).extracting(Question::text).isEqualTo(texts(asked));
        assertThat(copied.lineage()).isEqualTo(asked.lineage());
        var first = copied.questions().getFirst();
        assertThat(database.inTransaction(() -> surveys.put(
                        copy,
                        new Question(
                                first.id(),
                                first.origin(),
                                first.area(),
                                Question.Kind.CHOICE,
                                new LocalName("Toisin", "", ""),
                                Question.choices("Kyllä | Ja | Yes\nEi")))))
                .isEqualTo(Outcome.DONE);
        assertThat(database.inTransaction(() -> surveys.put(
                        copy,
                        new Question(
                                first.id(),
                                first.origin(),
                                Area.DEVICES,
                                Question.Kind.NUMBER,
                                new LocalName("Laitteita", "", ""),
                                List.of()))))
                .isEqualTo(Outcome.OTHER_KIND);
        assertThat(database.inTransaction(() -> surveys.survey(copy))
                        .orElseThrow()
                        .question(first.id()))
                .hasValueSatisfying(read -> {
                    assertThat(read.text()).isEqualTo(new LocalName("Toisin", "Toisin", "Toisin"));
                    assertThat(read.choices())
                            .containsExactly(new LocalName("Kyllä", "Ja", "Yes"), new LocalName("Ei", "Ei", "Ei"));
                });
        assertThat(database.inTransaction(() -> surveys.survey(asked.id())))
                .hasValueSatisfying(read -> assertThat(read.questions()).isEqualTo(asked.questions()));
    }

    private static List<LocalName> texts(Survey survey) {
        return survey.questions().stream().map(Question::text).toList();
    }

    /**
     * Whatever somebody looks at while answers come in and after the campaign has closed, unit, area or city, one job group or all: no two views differ by
     * one to four people, and neither does anything that can be reckoned from all views together.
     */
    @Test
    void no_views_over_time_and_units_and_groups_can_be_subtracted() {
        for (var seed = 1; seed <= 2; seed++) {
            var asked = seed == 1 ? campaign : open();
            var views = new LinkedHashSet<Set<String>>();
            var random = new Random(seed);
            for (var number = 0; number < 70; number++) {
                answer(asked, place(random), random.nextInt(4) == 0 ? JobGroup.OTHER : JobGroup.TEACHING, marks(2));
                if (number % 4 == 3) {
                    views.addAll(views(asked));
                }
            }
            database.inTransaction(() ->
                    responses(database.entities(), asked.closesOn().plusDays(1)).settle());
            views.addAll(views(asked));
            assertNobodyIsAlone(views);
        }
    }

    private String place(Random random) {
        return List.of("A1", "A1", "A1", "A1", "A2", "B1", "B2", "B3", "C", "C").get(random.nextInt(10));
    }

    private static void assertNobodyIsAlone(Set<Set<String>> views) {
        var pairs = 0;
        var least = Integer.MAX_VALUE;
        for (var one : views) {
            for (var other : views) {
                var left = new HashSet<>(one);
                left.removeAll(other);
                pairs++;
                least = left.isEmpty() ? least : Math.min(least, left.size());
            }
        }
        System.out.printf(
                "%d different views, %d pairs subtracted, the least difference is %d people%n",
                views.size(), pairs, least);
        assertThat(least).isBetween(5, 100);
        var together = new HashMap<List<Boolean>, Integer>();
        views.stream()
                .flatMap(Set::stream)
                .distinct()
                .map(person -> views.stream().map(view -> view.contains(person)).toList())
                .forEach(seen -> together.merge(seen, 1, Integer::sum));
        assertThat(together.values())
                .as("people who are in the same views, in whatever way views are reckoned together")
                .allMatch(count -> count >= 5);
    }

    /** The answers behind each view that the pages have; that they show as many is asserted as well. */
    private Set<Set<String>> views(SurveyCampaign asked) {
        var all = new LinkedHashSet<Set<String>>();
        var lines = rows("select concat(id, ' ', shown_in, ' ', job_group) from survey_answer where campaign_id = '"
                + asked.id() + "' and shown_in <> '' and area = 'ENGAGEMENT'");
        for (var place : List.of("", "A", "B", "A1", "A2", "B1", "B2", "B3", "C")) {
            for (var group : List.of("", "TEACHING", "OTHER")) {
                var below = place.isEmpty()
                        ? Set.<String>of()
                        : database.inTransaction(() -> responses.units.subtree(unit(place))).stream()
                                .map(UUID::toString)
                                .collect(Collectors.toSet());
                var seen = lines.stream()
                        .map(line -> line.split(" "))
                        .filter(line -> below.isEmpty() || below.contains(line[1]))
                        .filter(line -> group.isEmpty() || line[2].equals(group))
                        .map(line -> line[0])
                        .collect(Collectors.toSet());
                var shown = results(
                        asked,
                        Optional.of(place).filter(code -> !code.isEmpty()).map(this::unit),
                        Optional.of(group).filter(name -> !name.isEmpty()).map(JobGroup::valueOf));
                assertThat(shown.people()).isEqualTo(seen.size());
                assertThat(shown.areas().getFirst().own().count()).isEqualTo(seen.size());
                all.add(seen);
            }
        }
        return all;
    }

    private Results results(SurveyCampaign asked, Optional<UUID> place, Optional<JobGroup> group) {
        return database.inTransaction(() -> responses.results(asked, Optional.empty(), place, group));
    }

    @Test
    void small_units_are_shown_together_where_they_are_enough() {
        for (var number = 0; number < 6; number++) {
            answer(campaign, "A1", JobGroup.TEACHING, marks(4));
        }
        for (var code : List.of("A2", "A2", "B1", "B1", "B2", "B3", "C", "C", "C", "C")) {
            answer(campaign, code, JobGroup.TEACHING, marks(1));
        }
        assertThat(people("A1")).isEqualTo(5);
        assertThat(people("")).isEqualTo(5);
        database.inTransaction(() ->
                responses(database.entities(), campaign.closesOn().plusDays(1)).settle());
        assertThat(people("A1")).as("the sixth would stand alone").isEqualTo(5);
        assertThat(people("A"))
                .as("with the two of the small school only three more")
                .isEqualTo(5);
        assertThat(people("B")).isZero();
        assertThat(people("C")).isZero();
        assertThat(people("CITY")).as("with all that were left over").isEqualTo(16);
        assertThat(people("")).isEqualTo(16);
    }

    private int people(String code) {
        return results(campaign, Optional.of(code).filter(any -> !any.isEmpty()).map(this::unit), Optional.empty())
                .people();
    }

    /** Whoever has the whole database, in the order in which its rows lie, finds nothing that joins the two sides, or the areas of one person. */
    @Test
    void no_column_and_no_order_joins_an_answer_to_a_person() {
        var persons = new ArrayList<UUID>();
        for (var number = 0; number < 30; number++) {
            var person = people.person(people.open("p" + number));
            persons.add(person);
            var ticket = database.inTransaction(() -> responses.ticket(person, campaign.id()))
                    .orElseThrow();
            var mark = number % 6;
            database.inTransaction(() -> responses.give(ticket, marks(mark)));
        }
        assertThat(columns("survey_answer"))
                .doesNotContainAnyElementsOf(columns("survey_form").stream()
                        .filter(column -> !column.equals("campaign_id"))
                        .toList())
                .noneMatch(column -> column.endsWith("_at")
                        || column.endsWith("_on")
                        || column.endsWith("_by")
                        || column.contains("person")
                        || column.contains("account"));
        assertThat(columns("survey_form")).containsExactlyInAnyOrder("person_id", "campaign_id");
        assertThat(rows("select digest from survey_ticket")).isEmpty();
        for (var area : Area.of(Survey.Kind.SELF)) {
            var inOrder = rows("select points from survey_answer where area = '" + area + "'");
            assertThat(inOrder).hasSize(30);
            var inPlace = 0;
            for (var place = 0; place < 30; place++) {
                inPlace += inOrder.get(place).equals(String.valueOf(3 * (place % 6))) ? 1 : 0;
            }
            assertThat(inPlace).as("no more in place than by chance").isLessThan(16);
        }
        assertThat(columns("survey_answer"))
                .as("nothing joins the areas of one person")
                .containsExactlyInAnyOrder(
                        "id", "campaign_id", "unit_id", "job_group", "area", "points", "statements", "shown_in");
        assertThat(rows("select person_id from survey_form"))
                .as("by identity, not by time")
                .isNotEqualTo(persons.stream().map(UUID::toString).toList());
    }

    @Test
    void a_ticket_used_twice_at_once_gives_one_answer() throws Exception {
        var ritva = people.person(people.open("ritva"));
        var ticket = database.inTransaction(() -> responses.ticket(ritva, campaign.id()))
                .orElseThrow();
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var sent = new ArrayList<Future<Boolean>>();
            for (var times = 0; times < 16; times++) {
                sent.add(crowd.submit(() -> apart(ticket)));
            }
            var taken = 0;
            for (var one : sent) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
        assertThat(rows("select id from survey_answer")).hasSize(6);
    }

    /** With a connection of its own. */
    private boolean apart(String ticket) {
        try (var own = database.another()) {
            own.getTransaction().begin();
            var taken = responses(own, TODAY).give(ticket, marks(5));
            own.getTransaction().commit();
            return taken;
        }
    }

    /** A school year beside the one before, against a calculation of its own from what was answered. */
    @Test
    void years_and_the_rest_of_the_city_are_compared_as_an_independent_calculation_says() {
        var random = new Random(5);
        var copy = database.inTransaction(() -> surveys.copy(campaign.survey().id()))
                .orElseThrow();
        var past = database.inTransaction(() ->
                surveys.past(copy, TODAY.minusYears(1), TODAY.minusYears(1).plusDays(20), Audience.EVERYBODY));
        var then = sheets(past, random, 2, Map.of("A1", 9, "C", 12));
        database.inTransaction(() -> responses.takeIn(past, then));
        var now = sheets(campaign, random, 3, Map.of("A1", 10, "C", 15));
        now.forEach(sheet -> answer(campaign, code(sheet.unit()), sheet.group(), sheet.marks()));
        var before = database.inTransaction(() -> surveys.yearBefore(campaign));
        assertThat(before.map(SurveyCampaign::id)).contains(past.id());
        var results = database.inTransaction(
                () -> responses.results(campaign, before, Optional.of(unit("A1")), Optional.empty()));
        assertThat(results.people()).isEqualTo(10);
        for (var result : results.areas()) {
            var own = means(now, campaign, "A1", result.area());
            var others = means(now, campaign, "C", result.area());
            var last = means(then, past, "A1", result.area());
            assertThat(result.own().mean()).isCloseTo(mean(own), within(1e-9));
            assertThat(result.others().mean()).isCloseTo(mean(others), within(1e-9));
            assertThat(result.before().mean()).isCloseTo(mean(last), within(1e-9));
            assertThat(result.withOthers().delta()).isCloseTo(delta(own, others), within(1e-9));
            assertThat(result.withBefore().delta()).isCloseTo(delta(own, last), within(1e-9));
            assertThat(result.own().counts().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(10);
            assertThat(result.questions())
                    .allSatisfy(counted -> assertThat(counted.counts().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                            .isEqualTo(10));
        }
    }

    private List<Sheet> sheets(SurveyCampaign asked, Random random, int about, Map<String, Integer> howMany) {
        var sheets = new ArrayList<Sheet>();
        howMany.forEach((code, count) -> {
            for (var number = 0; number < count; number++) {
                var marks = asked.survey().questions().stream()
                        .collect(Collectors.toMap(Question::id, question -> about + random.nextInt(3) - 1));
                sheets.add(new Sheet(unit(code), JobGroup.TEACHING, marks));
            }
        });
        return sheets;
    }

    private List<Double> means(List<Sheet> sheets, SurveyCampaign asked, String code, Area area) {
        return sheets.stream()
                .filter(sheet -> sheet.unit().equals(unit(code)))
                .map(sheet -> asked.survey().in(area).stream()
                        .mapToInt(question -> sheet.marks().getOrDefault(question.id(), 0))
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static double mean(List<Double> means) {
        return means.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double delta(List<Double> ours, List<Double> others) {
        var sum = 0.0;
        for (var own : ours) {
            for (var other : others) {
                sum += Math.signum(own - other);
            }
        }
        return sum / ours.size() / others.size();
    }

    private void answer(SurveyCampaign asked, String code, JobGroup group, Map<UUID, Integer> marks) {
        database.inTransaction(() -> {
            var word = Ticket.word();
            new ResponseRepository(database.entities())
                    .addTicket(Ticket.digest(word), new Ticket(asked.id(), unit(code), group));
            assertThat(responses.give(word, asked == campaign ? marks : marks(asked, 2)))
                    .isTrue();
        });
    }

    private Map<UUID, Integer> marks(int mark) {
        return marks(campaign, mark);
    }

    private static Map<UUID, Integer> marks(SurveyCampaign asked, int mark) {
        return asked.survey().questions().stream()
                .map(Question::id)
                .collect(Collectors.toMap(Function.identity(), any -> mark));
    }

    private UUID unit(String code) {
        return Optional.ofNullable(unit.get(code)).orElseThrow();
    }

    private String code(UUID id) {
        return unit.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
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
