package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.acknowledgement.DayByDay.Asking;
import fi.luotsi.compliance.acknowledgement.DayByDay.Issue;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Campaign;
import fi.luotsi.compliance.policy.Stagger;
import fi.luotsi.compliance.policy.Weight;
import fi.luotsi.content.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A year in a city of 10,000 people by the clock of the test: people come, move, are away and leave, policies are published and replaced, some sign and some
 * do not. On the days around every event, duties and figures are those that a walk from day to day finds.
 */
@Tag("trust")
class YearOfACityTest {
    private static final long SEED = 20261127;
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final int MONTHS = 12;
    private static final UUID OFFICER = new UUID(9, 9);

    private final TestDatabase database = TestDatabase.create("compliance");
    private final GeneratedCity city = new GeneratedCity(SEED);
    private final DayByDay expected = new DayByDay(city);
    private final Random random = new Random(SEED);
    private final DayClock clock = new DayClock();
    private final SigningInTest house = SigningInTest.on(database.entities(), clock);
    private final Standings standings = standings();
    private final Map<String, List<UUID>> versions = new HashMap<>();
    private final TreeMap<LocalDate, List<Runnable>> events = new TreeMap<>();
    private final List<Long> dutiesMillis = new ArrayList<>();
    private final List<Long> standingsMillis = new ArrayList<>();
    private int compared;

    private static final class DayClock extends Clock {
        private LocalDate day = LocalDate.of(2026, 1, 1);

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(9, 30).atZone(ZONE).toInstant();
        }
    }

    private Standings standings() {
        var made = new Standings();
        made.entities = database.entities();
        made.duties = house.policies().duties();
        made.workforce = WorkforceInTest.on(database.entities());
        return made;
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private void on(LocalDate day, Runnable event) {
        events.computeIfAbsent(day, each -> new ArrayList<>()).add(event);
    }

    private void plan() {
        for (var month = 1; month <= MONTHS; month++) {
            var day = day(month, month == 8 ? 10 : 3);
            on(day, () -> city.live(day, MONTHS));
        }
        on(day(1, 7), () -> publish("digiturva", 1, Weight.MAJOR));
        on(day(1, 9), () -> ask(asking("digiturva", 1, day(1, 12), day(2, 15), 14, Set.of(), Set.of(), Set.of(), 0)));
        on(day(3, 2), () -> publish("tietosuoja", 1, Weight.MAJOR));
        on(
                day(3, 2),
                () -> ask(new Asking(
                        "tietosuoja",
                        1,
                        day(3, 9),
                        day(4, 10),
                        30,
                        Set.of(),
                        Set.of("perusopetus", "lukio"),
                        Set.of(),
                        true,
                        false,
                        0,
                        3,
                        10)));
        on(day(4, 1), () -> publish("digiturva", 2, Weight.MINOR));
        on(day(5, 4), () -> publish("laakehoito", 1, Weight.MAJOR));
        on(
                day(5, 4),
                () -> ask(asking(
                        "laakehoito", 1, day(5, 4), day(5, 29), 0, Set.of(), Set.of(), Set.of("lastenhoitaja"), 14)));
        on(day(9, 1), () -> publish("digiturva", 3, Weight.MAJOR));
        on(
                day(9, 2),
                () -> ask(asking("digiturva", 3, day(9, 14), day(10, 16), 21, Set.of(1, 2), Set.of(), Set.of(), 30)));
        on(
                day(10, 19),
                () -> ask(asking("digiturva", 3, day(10, 19), day(11, 20), 10, Set.of(), Set.of(), Set.of(), 0)));
        on(day(11, 21), () -> {});
        on(day(12, 30), () -> {});
    }

    private static Asking asking(
            String policy,
            int number,
            LocalDate starts,
            LocalDate due,
            int newcomerDays,
            Set<Integer> areas,
            Set<String> types,
            Set<String> titles,
            int employedDays) {
        return new Asking(
                policy, number, starts, due, newcomerDays, areas, types, titles, false, true, employedDays, 1, 0);
    }

    @Test
    void duties_and_figures_are_those_that_a_walk_from_day_to_day_finds() throws SQLException {
        found();
        plan();
        var days = new TreeSet<LocalDate>();
        var marks = Stream.concat(
                events.keySet().stream(),
                Stream.of(
                        day(1, 12),
                        day(2, 15),
                        day(3, 9),
                        day(3, 19),
                        day(3, 29),
                        day(4, 10),
                        day(4, 20),
                        day(5, 29),
                        day(9, 14),
                        day(10, 16)));
        marks.forEach(mark ->
                days.addAll(isOfPolicy(mark) ? Set.of(mark.minusDays(1), mark, mark.plusDays(1)) : Set.of(mark)));
        days.removeIf(day -> day.getYear() != 2026);
        for (var day : days) {
            clock.day = day;
            events.getOrDefault(day, List.of()).forEach(Runnable::run);
            store();
            compare(day);
            sign(day);
        }
        System.out.printf(
                "%d days of a year, %d duties compared (seed %d); all duties of a day in %d ms at most, figures of a"
                        + " policy in %d ms%n",
                days.size(), compared, SEED, median(dutiesMillis), median(standingsMillis));
        assertThat(compared).isGreaterThan(500_000);
        assertThat(house.verdict(house.head())).isInstanceOf(Sound.class);
    }

    /** What the register says anew counts from days around it, which the other days show. */
    private static boolean isOfPolicy(LocalDate day) {
        return day.getDayOfMonth() != 3 || day.getMonthValue() == 6;
    }

    private void found() throws SQLException {
        try (var connection = database.source().getConnection()) {
            city.found(connection);
        }
        database.inTransaction(() -> {
            database.entities()
                    .createNativeQuery(
                            "insert into account (id, login, password_hash, created_at) values (?1, 'officer', '',"
                                    + " utc_timestamp())")
                    .setParameter(1, OFFICER.toString())
                    .executeUpdate();
        });
    }

    private void store() throws SQLException {
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            city.store(connection);
            connection.commit();
        }
    }

    private void publish(String code, int number, Weight weight) {
        var ids = versions.computeIfAbsent(code, each -> new ArrayList<>());
        var body = "Versio " + number + ".";
        ids.add(house.inTransaction(() -> ids.isEmpty()
                ? house.policies().publish(code, OFFICER, body)
                : house.policies().replace(ids.getLast(), OFFICER, body, weight)));
        expected.issues.add(new Issue(code, number, weight == Weight.MAJOR, clock.day));
    }

    private void ask(Asking asking) {
        var audience = new Audience(
                asking.areas().stream().map(GeneratedCity::unit).collect(Collectors.toSet()),
                asking.types(),
                asking.titles(),
                asking.isForTeachers(),
                asking.isForSubstitutes(),
                asking.employedDays());
        house.inTransaction(() -> {
            house.policies()
                    .duties()
                    .begin(
                            new Campaign(
                                    UUID.randomUUID(),
                                    of(asking.policy()).get(asking.number() - 1),
                                    asking.starts(),
                                    asking.due(),
                                    new Stagger(asking.groups(), asking.apart()),
                                    asking.newcomerDays(),
                                    audience),
                            OFFICER);
            return true;
        });
        expected.askings.add(asking);
    }

    private void compare(LocalDate day) {
        var began = System.nanoTime();
        var duties = house.inTransaction(() -> house.policies().duties().all(day));
        dutiesMillis.add((System.nanoTime() - began) / 1_000_000);
        var found = duties.stream()
                .map(duty -> String.join(
                        " ",
                        duty.person().toString(),
                        duty.unit().toString(),
                        code(duty.version()),
                        duty.leastNumber() + "/" + (1 + of(code(duty.version())).indexOf(duty.version())),
                        duty.since().toString(),
                        duty.dueOn().toString()))
                .collect(Collectors.toSet());
        var counted = versions.keySet().stream()
                .flatMap(policy -> expected.duties(policy, day).stream())
                .map(duty -> String.join(
                        " ",
                        GeneratedCity.person(duty.person()).toString(),
                        GeneratedCity.unit(duty.unit()).toString(),
                        duty.policy(),
                        duty.least() + "/" + of(duty.policy()).size(),
                        duty.since().toString(),
                        duty.due().toString()))
                .collect(Collectors.toSet());
        assertThat(difference(found, counted)).as("on %s not expected", day).isEmpty();
        assertThat(difference(counted, found)).as("on %s missing", day).isEmpty();
        assertThat(duties).hasSameSizeAs(counted);
        compared += counted.size();
        versions.forEach((policy, ids) -> figures(policy, ids, day));
    }

    private static long median(List<Long> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static Set<String> difference(Set<String> all, Set<String> others) {
        return all.stream().filter(each -> !others.contains(each)).limit(5).collect(Collectors.toSet());
    }

    private void figures(String policy, List<UUID> ids, LocalDate day) {
        var id = house.inTransaction(() -> house.policies()
                .policies()
                .version(ids.getFirst())
                .orElseThrow()
                .policy());
        var began = System.nanoTime();
        var rows = house.inTransaction(() -> standings.of(id, day));
        standingsMillis.add((System.nanoTime() - began) / 1_000_000);
        var found = rows.stream()
                .collect(Collectors.toMap(
                        Standing::unit,
                        row -> List.of(
                                row.signed(), row.open(), row.overdue(), row.onLeave(), row.isNew(), row.later())));
        assertThat(found).as("figures of %s on %s", policy, day).isEqualTo(expected.figures(policy, day));
    }

    private List<UUID> of(String policy) {
        return versions.getOrDefault(policy, List.of());
    }

    private String code(UUID version) {
        return versions.entrySet().stream()
                .filter(each -> each.getValue().contains(version))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Some of those who work that day sign, whether they have to or not; every tenth person never does. */
    private void sign(LocalDate day) throws SQLException {
        for (var policy : versions.keySet()) {
            var number = of(policy).size();
            var signed = expected.signed.computeIfAbsent(policy, each -> new HashMap<>());
            var people = IntStream.range(0, GeneratedCity.PEOPLE)
                    .filter(person -> person % 10 > 0 && signed.getOrDefault(person, 0) < number)
                    .filter(person -> random.nextInt(25) == 0)
                    .filter(person -> city.people.get(person).stream().anyMatch(work -> work.covers(day)))
                    .boxed()
                    .toList();
            var version = house.inTransaction(() ->
                    house.policies().policies().version(of(policy).getLast()).orElseThrow());
            try (var connection = database.source().getConnection()) {
                new Signatures(connection)
                        .add(
                                house.head(),
                                version,
                                people.stream().map(GeneratedCity::person).toList(),
                                clock.instant());
            }
            people.forEach(person -> signed.put(person, number));
        }
    }
}
