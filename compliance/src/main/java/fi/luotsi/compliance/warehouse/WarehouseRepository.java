package fi.luotsi.compliance.warehouse;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.isTrue;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queries of the store. */
final class WarehouseRepository {
    /** Few: EclipseLink compares each value of a statement with all others. */
    private static final int AT_ONCE = 20;

    private final Native statements;

    WarehouseRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    static int dateKey(LocalDate day) {
        return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Puts rows into a table; those whose key is there already stay as they are. */
    void put(Table table, Collection<List<Object>> rows) {
        var waiting = new ArrayList<List<Object>>();
        for (var row : rows) {
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                insert(table, waiting);
                waiting.clear();
            }
        }
        if (!waiting.isEmpty()) {
            insert(table, waiting);
        }
    }

    private void insert(Table table, List<List<Object>> rows) {
        var width = rows.getFirst().size();
        var places = IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.rangeClosed(1, width)
                        .mapToObj(column -> "?" + (row * width + column))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        var columns = table.columns().stream().limit(width).map(Column::name).collect(Collectors.joining(", "));
        statements.run(
                "insert into " + table.key() + " (" + columns + ") values " + places + " on duplicate key update "
                        + table.keys().getFirst().name() + " = "
                        + table.keys().getFirst().name(),
                rows.stream().flatMap(List::stream).toArray());
    }

    void clear(Table table) {
        statements.run("delete from " + table.key());
    }

    void clear(YearMonth month) {
        statements.run(
                "delete from fact_figure where date_key between ?1 and ?2",
                dateKey(month.atDay(1)),
                dateKey(month.atEndOfMonth()));
        statements.run("delete from warehouse_month where month = ?1", month.atDay(1));
    }

    void filled(YearMonth month, String stamp) {
        statements.run("insert into warehouse_month (month, stamp) values (?1, ?2)", month.atDay(1), stamp);
    }

    Map<YearMonth, String> filled() {
        return statements.rows("select month, stamp from warehouse_month").stream()
                .collect(Collectors.toMap(row -> YearMonth.from(day(row[0])), row -> (String) row[1]));
    }

    /** What no fact is about any more goes, and from the facts follows from when to when a unit stood so. */
    void settle() {
        statements.run("delete from dim_date where date_key not in (select date_key from fact_figure)");
        statements.run("delete from dim_metric where metric_key not in (select metric_key from fact_figure)");
        statements.run("delete from dim_unit where unit_key not in (select unit_key from fact_figure)");
        statements.run("""
            update dim_unit u join (select f.unit_key, min(d.day) first_day, max(d.day) last_day from fact_figure f
            join dim_date d on d.date_key = f.date_key group by f.unit_key) seen on seen.unit_key = u.unit_key
            set u.first_day = seen.first_day, u.last_day = seen.last_day\
            """);
        statements.run("""
            update dim_unit u join (select unit_id, max(last_day) latest from dim_unit group by unit_id) l
            on l.unit_id = u.unit_id set u.is_latest = (u.last_day = l.latest)\
            """);
    }

    List<List<Optional<Object>>> rows(Question question) {
        var sql = new QuestionSql(question);
        return statements.rows(sql.rows(), sql.values()).stream()
                .map(row -> cells(question.columns(), row))
                .toList();
    }

    long count(Question question) {
        var sql = new QuestionSql(question);
        return ((Number) statements.rows(sql.count(), sql.values()).getFirst()[0]).longValue();
    }

    private static List<Optional<Object>> cells(List<Column> columns, Object[] row) {
        return IntStream.range(0, row.length)
                .mapToObj(place -> cell(columns.get(place), row[place]))
                .toList();
    }

    private static Optional<Object> cell(Column column, @Nullable Object stored) {
        return Optional.ofNullable(stored).map(value -> switch (column.type()) {
            case KEY -> (Object) ((Number) value).longValue();
            case NUMBER -> (long) number(value);
            case TEXT -> value.toString();
            case DAY -> day(value);
            case TRUTH -> isTrue(value);
        });
    }

    /** Takes or prolongs the lease, unless somebody else holds it. */
    boolean lease(UUID holder, Instant now, Instant until) {
        return statements.run(
                        "update warehouse_lease set holder = ?1, expires_at = ?3 where id = 1 and (holder = ?1 or"
                                + " expires_at < ?2)",
                        holder,
                        now,
                        until)
                == 1;
    }

    /** A lease is free once its end is past. */
    void release(UUID holder, Instant now) {
        statements.run(
                "update warehouse_lease set expires_at = ?2 where id = 1 and holder = ?1", holder, now.minusSeconds(1));
    }
}
