package fi.luotsi.compliance.usage;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.usage.RowFault.Reason;
import fi.luotsi.compliance.usage.UsedSystem.Base;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries of what was taken in. */
final class UsageRepository {
    private static final String IMPORTS = """
        select i.id, i.system_id, i.month, i.name, i.base, i.row_count, i.sent_by, i.sent_at, i.taken_at from usage_import i
        """;
    private static final String LATEST = """
        i.taken_at is not null and not exists (select 1 from usage_import later where later.system_id = i.system_id
        and later.month = i.month and (later.taken_at > i.taken_at or later.taken_at = i.taken_at and later.id > i.id))
        """;

    private final Native statements;

    UsageRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    /** @param fileMark what makes the file known again, until the month is closed */
    void add(UsageImport arrived, Optional<String> fileMark) {
        statements.run(
                """
                insert into usage_import (id, system_id, month, name, base, row_count, sent_by, sent_at, taken_at, file_mark)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)\
                """,
                arrived.id(),
                arrived.system(),
                arrived.month().atDay(1),
                arrived.name(),
                arrived.base(),
                arrived.rows(),
                arrived.sentBy(),
                arrived.sentAt(),
                arrived.takenAt(),
                fileMark);
        arrived.tallies()
                .forEach((unit, tally) -> statements.run(
                        "insert into usage_count (import_id, unit_id, active, entitled) values (?1, ?2, ?3, ?4)",
                        arrived.id(),
                        unit,
                        tally.active(),
                        tally.entitled()));
        arrived.faults()
                .forEach(fault -> statements.run(
                        "insert ignore into usage_fault (import_id, file_row, reason) values (?1, ?2, ?3)",
                        arrived.id(),
                        fault.row(),
                        fault.reason()));
    }

    /** With the faults of its rows, which the lists leave out: there may be thousands of them. */
    Optional<UsageImport> find(UUID id) {
        return imports(Map.of(id, faults(id)), "where i.id = ?1", id).stream().findFirst();
    }

    List<UsageImport> recent(int most) {
        return imports("where i.system_id <> ?1 order by i.sent_at desc limit " + most, UsedSystem.LUOTSI);
    }

    Optional<UsageImport> latest(UUID system, YearMonth month) {
        return imports("where i.system_id = ?1 and i.month = ?2 and " + LATEST, system, month.atDay(1)).stream()
                .findFirst()
                .flatMap(latest -> find(latest.id()));
    }

    List<UsageImport> latest(YearMonth from, YearMonth to) {
        return imports("where i.month between ?1 and ?2 and " + LATEST, from.atDay(1), to.atDay(1));
    }

    Optional<String> fileMark(UUID id) {
        return statements
                .rows("select file_mark from usage_import where id = ?1 and file_mark is not null", id)
                .stream()
                .findFirst()
                .map(row -> (String) row[0]);
    }

    /** Whether it waited until now. */
    boolean take(UUID id, Instant at) {
        return statements.run("update usage_import set taken_at = ?2 where id = ?1 and taken_at is null", id, at) == 1;
    }

    boolean discard(UUID id) {
        return statements.run("delete from usage_import where id = ?1 and taken_at is null", id) == 1;
    }

    int discardWaiting(Instant before) {
        return statements.run("delete from usage_import where taken_at is null and sent_at < ?1", before);
    }

    private List<UsageImport> imports(String which, Object... values) {
        return imports(Map.of(), which, values);
    }

    private List<UsageImport> imports(Map<UUID, List<RowFault>> faults, String which, Object... values) {
        var found = statements.rows(IMPORTS + which, values);
        var tallies = tallies(found.stream().map(row -> id(row[0])).toList());
        return found.stream()
                .map(row -> new UsageImport(
                        id(row[0]),
                        id(row[1]),
                        YearMonth.from(day(row[2])),
                        (String) row[3],
                        Base.valueOf((String) row[4]),
                        number(row[5]),
                        Optional.ofNullable(row[6]).map(Native::id),
                        instant(row[7]),
                        Optional.ofNullable(row[8]).map(Native::instant),
                        tallies.getOrDefault(id(row[0]), Map.of()),
                        faults.getOrDefault(id(row[0]), List.of())))
                .toList();
    }

    /** Of several imports at once. */
    private Map<UUID, Map<UUID, Tally>> tallies(List<UUID> imports) {
        if (imports.isEmpty()) {
            return Map.of();
        }
        var places = IntStream.rangeClosed(1, imports.size())
                .mapToObj(place -> "?" + place)
                .collect(Collectors.joining(", "));
        return statements
                .rows(
                        "select import_id, unit_id, active, entitled from usage_count where import_id in (" + places
                                + ")",
                        imports.toArray())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> id(row[0]),
                        Collectors.toMap(row -> id(row[1]), row -> new Tally(number(row[2]), number(row[3])))));
    }

    private Map<UUID, Tally> tallies(String of, UUID id) {
        return statements.rows("select unit_id, active, entitled from " + of + " = ?1", id).stream()
                .collect(Collectors.toMap(row -> id(row[0]), row -> new Tally(number(row[1]), number(row[2]))));
    }

    private List<RowFault> faults(UUID id) {
        return statements
                .rows("select file_row, reason from usage_fault where import_id = ?1 order by file_row", id)
                .stream()
                .map(row -> new RowFault(number(row[0]), Reason.valueOf((String) row[1])))
                .toList();
    }

    void add(Total total, UUID id, Instant at) {
        statements.run(
                "insert into usage_total (id, of_systems, month, base, systems, calculated_at) values (?1, ?2, ?3, ?4,"
                        + " ?5, ?6)",
                id,
                total.of(),
                total.month().atDay(1),
                total.base(),
                String.join(" ", total.systems()),
                at);
        total.tallies()
                .forEach((unit, tally) -> statements.run(
                        "insert into usage_total_count (total_id, unit_id, active, entitled) values (?1, ?2, ?3, ?4)",
                        id,
                        unit,
                        tally.active(),
                        tally.entitled()));
    }

    List<Total> totals(YearMonth from, YearMonth to) {
        return statements.rows("""
            select t.id, t.of_systems, t.month, t.base, t.systems from usage_total t
            where t.month between ?1 and ?2 and not exists (select 1 from usage_total later
            where later.of_systems = t.of_systems and later.month = t.month
            and (later.calculated_at > t.calculated_at or later.calculated_at = t.calculated_at and later.id > t.id))\
            """, from.atDay(1), to.atDay(1)).stream()
                .map(row -> new Total(
                        Total.Of.valueOf((String) row[1]),
                        YearMonth.from(day(row[2])),
                        Base.valueOf((String) row[3]),
                        List.of(((String) row[4]).split(" ")),
                        tallies("usage_total_count where total_id", id(row[0]))))
                .toList();
    }
}
