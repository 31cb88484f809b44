package fi.luotsi.compliance.usage;

import static fi.luotsi.compliance.database.Native.day;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The queries of marks and of the keys that make them: all that is destroyed when a month is closed. */
final class MarkRepository {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Native statements;

    MarkRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    /** @param closesOn on which day a new one is destroyed */
    MonthKey key(YearMonth month, LocalDate closesOn) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        statements.run(
                "insert ignore into usage_key (month, secret, closes_on) values (?1, ?2, ?3)",
                month.atDay(1),
                HexFormat.of().formatHex(secret),
                closesOn);
        return open(month).orElseThrow();
    }

    Optional<MonthKey> open(YearMonth month) {
        return statements.rows("select secret from usage_key where month = ?1", month.atDay(1)).stream()
                .findFirst()
                .map(row -> new MonthKey((String) row[0]));
    }

    void add(UUID arrived, Collection<String> marks) {
        marks.forEach(
                mark -> statements.run("insert into usage_mark (import_id, mark) values (?1, ?2)", arrived, mark));
    }

    /** Of what was taken before for the same system and month nothing is needed any more. */
    void keepOnly(UsageImport latest) {
        statements.run("""
                delete m from usage_mark m join usage_import i on i.id = m.import_id
                where i.system_id = ?1 and i.month = ?2 and i.id <> ?3 and i.taken_at is not null""", latest.system(), latest.month().atDay(1), latest.id());
    }

    Set<String> marks(UUID arrived) {
        return marks("select mark from usage_mark where import_id = ?1", arrived);
    }

    void see(YearMonth month, String mark) {
        statements.run("insert ignore into usage_seen (month, mark) values (?1, ?2)", month.atDay(1), mark);
    }

    Set<String> seen(YearMonth month) {
        return marks("select mark from usage_seen where month = ?1", month.atDay(1));
    }

    private Set<String> marks(String sql, Object value) {
        return statements.rows(sql, value).stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet());
    }

    List<YearMonth> openMonths() {
        return months("select month from usage_key order by month");
    }

    List<YearMonth> toClose(LocalDate today) {
        return months("select month from usage_key where closes_on < ?1", today);
    }

    private List<YearMonth> months(String sql, Object... values) {
        return statements.rows(sql, values).stream()
                .map(row -> YearMonth.from(day(row[0])))
                .toList();
    }

    void close(YearMonth month) {
        var first = month.atDay(1);
        statements.run("delete from usage_import where month = ?1 and taken_at is null", first);
        statements.run(
                "delete m from usage_mark m join usage_import i on i.id = m.import_id where i.month = ?1", first);
        statements.run("update usage_import set file_mark = null where month = ?1", first);
        statements.run("delete from usage_seen where month = ?1", first);
        statements.run("delete from usage_key where month = ?1", first);
    }
}
