package fi.luotsi.compliance.acknowledgement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A made-up city of 10,000 people in 200 units, and what becomes of them in a year: the rows as the database has them, kept in memory as well. */
public final class GeneratedCity {
    public static final int PEOPLE = 10_000;
    public static final int UNITS = 200;
    static final int AREAS = 5;
    public static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final int JOINERS = 900;
    private static final List<String> TYPES = List.of("varhaiskasvatus", "esiopetus", "perusopetus", "lukio");
    private static final List<String> TITLES = List.of("luokanopettaja", "lehtori", "lastenhoitaja", "koulusihteeri");

    /** A row of the employments. */
    public static final class Work {
        final int id;
        final int person;
        public final int unit;
        public final String title;
        public final boolean substitute;
        public final LocalDate start;

        @Nullable
        LocalDate end;

        final List<Leave> leaves = new ArrayList<>();

        Work(int id, int person, int unit, String title, boolean substitute, LocalDate start, @Nullable LocalDate end) {
            this.id = id;
            this.person = person;
            this.unit = unit;
            this.title = title;
            this.substitute = substitute;
            this.start = start;
            this.end = end;
        }

        boolean isTeaching() {
            return title.equals("luokanopettaja") || title.equals("lehtori");
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(start) && (end == null || !day.isAfter(end));
        }

        public boolean isOnLeave(LocalDate day) {
            return leaves.stream().anyMatch(leave -> leave.covers(day));
        }
    }

    /** A row of the leaves. */
    record Leave(int work, LocalDate start, @Nullable LocalDate end) {
        boolean covers(LocalDate day) {
            return !day.isBefore(start) && (end == null || !day.isAfter(end));
        }
    }

    public final List<List<Work>> people = new ArrayList<>();
    private final Random random;
    private final List<Work> works = new ArrayList<>();
    private final List<Leave> leaves = new ArrayList<>();
    private final List<Work> ended = new ArrayList<>();
    private int storedWorks;
    private int storedLeaves;
    private int joined;

    public GeneratedCity(long seed) {
        random = new Random(seed);
        for (var person = 0; person < PEOPLE; person++) {
            people.add(new ArrayList<>());
        }
        joined = PEOPLE - JOINERS;
        for (var person = 0; person < joined; person++) {
            work(person, school(), BEGINNING.plusDays(random.nextInt(730)), null);
            if (random.nextInt(20) == 0) {
                work(person, school(), BEGINNING.plusDays(random.nextInt(730)), null);
            }
        }
    }

    public static UUID person(int number) {
        return new UUID(1, number);
    }

    public static UUID unit(int number) {
        return new UUID(2, number);
    }

    /** Unit 0 is the department, then come the areas, under which the others stand in turn. */
    public static int parent(int unit) {
        return unit <= AREAS ? 0 : 1 + unit % AREAS;
    }

    public static String type(int unit) {
        return unit == 0 ? "toimiala" : unit <= AREAS ? "palvelualue" : TYPES.get(unit % TYPES.size());
    }

    private int school() {
        return random.nextInt(AREAS + 1, UNITS);
    }

    private Work work(int person, int unit, LocalDate start, @Nullable LocalDate end) {
        var work = new Work(
                works.size(), person, unit, TITLES.get(random.nextInt(4)), random.nextInt(12) == 0, start, end);
        works.add(work);
        people.get(person).add(work);
        return work;
    }

    /** What the personnel register says anew on a day: people join, leave, move with a gap, at once or keeping a second job, and go on leave. */
    public void live(LocalDate day, int part) {
        for (var number = JOINERS / part; number > 0 && joined < PEOPLE; number--) {
            work(joined++, school(), day, random.nextInt(3) == 0 ? day.plusDays(random.nextInt(20, 120)) : null);
        }
        var open =
                new ArrayList<>(works.stream().filter(work -> work.end == null).toList());
        Collections.shuffle(open, random);
        var next = open.iterator();
        for (var number = 700 / part; number > 0; number--) {
            end(next.next(), day.plusDays(random.nextInt(-5, 10)));
        }
        for (var number = 900 / part; number > 0; number--) {
            var old = next.next();
            if (random.nextInt(5) > 0) {
                end(old, day.minusDays(1));
            }
            work(old.person, school(), random.nextInt(4) == 0 ? day.plusDays(random.nextInt(1, 15)) : day, null);
        }
        for (var number = 1_200 / part; number > 0; number--) {
            leave(next.next(), day.plusDays(random.nextInt(-3, 20)));
        }
    }

    private void end(Work work, LocalDate day) {
        work.end = day.isBefore(work.start) ? work.start : day;
        ended.add(work);
    }

    private void leave(Work work, LocalDate from) {
        if (work.leaves.stream().noneMatch(leave -> leave.start.equals(from))) {
            var leave = new Leave(work.id, from, random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(90)));
            work.leaves.add(leave);
            leaves.add(leave);
        }
    }

    public void found(Connection connection) throws SQLException {
        try (var units = connection.prepareStatement(
                        "insert into unit (id, code, name_fi, name_sv, type, parent_id) values (?, ?, ?, ?, ?, ?)");
                var persons = connection.prepareStatement(
                        "insert into person (id, number, given_name, family_name, email, language) values (?, ?, ?, ?,"
                                + " '', 'fi')")) {
            for (var unit = 0; unit < UNITS; unit++) {
                fill(units, unit(unit), "Y" + unit, "Yksikkö " + unit, "Enhet " + unit, type(unit));
                units.setString(6, unit == 0 ? null : unit(parent(unit)).toString());
                units.addBatch();
            }
            units.executeBatch();
            for (var person = 0; person < PEOPLE; person++) {
                fill(persons, person(person), String.valueOf(200_000 + person), "Aino", "Virta " + person);
                persons.addBatch();
            }
            persons.executeBatch();
        }
    }

    /** Writes what is new since the last time. */
    public void store(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                        "insert into employment (id, person_id, unit_id, job_title, start_date, end_date, teaching,"
                                + " substitute) values (?, ?, ?, ?, ?, ?, ?, ?)");
                var end = connection.prepareStatement("update employment set end_date = ? where id = ?");
                var away = connection.prepareStatement(
                        "insert into leave_period (id, employment_id, start_date, end_date) values (?, ?, ?, ?)")) {
            for (; storedWorks < works.size(); storedWorks++) {
                var work = works.get(storedWorks);
                fill(
                        insert,
                        new UUID(3, work.id),
                        person(work.person),
                        unit(work.unit),
                        work.title,
                        work.start,
                        work.end);
                insert.setBoolean(7, work.isTeaching());
                insert.setBoolean(8, work.substitute);
                insert.addBatch();
            }
            insert.executeBatch();
            for (var work : ended) {
                fill(end, work.end, new UUID(3, work.id));
                end.addBatch();
            }
            end.executeBatch();
            ended.clear();
            for (; storedLeaves < leaves.size(); storedLeaves++) {
                var leave = leaves.get(storedLeaves);
                fill(away, new UUID(4, storedLeaves), new UUID(3, leave.work), leave.start, leave.end);
                away.addBatch();
            }
            away.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place] instanceof UUID id ? id.toString() : values[place]);
        }
    }
}
