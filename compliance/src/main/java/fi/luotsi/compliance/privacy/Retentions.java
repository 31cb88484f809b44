package fi.luotsi.compliance.privacy;

import static java.util.stream.Collectors.summingLong;

import fi.luotsi.compliance.audit.AuditLog;
import fi.luotsi.compliance.privacy.Due.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long personal data are kept: what goes when, of all kinds, and the erasure of persons who left long ago. The rest is deleted by those whose data it is:
 * sessions and tokens by {@code people}, mail by {@code notice}, the log by {@code audit}, counts of queries by the search.
 */
@ApplicationScoped
@Transactional
public class Retentions {
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int MOST_PERSONS = 500;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Erasures erasures;

    @Inject
    AuditLog audit;

    /** How long a person is kept after the last employment, and the receipt of an erasure. */
    @Inject
    @ConfigProperty(name = "luotsi.people.years", defaultValue = "10")
    int peopleYears;

    @Inject
    @ConfigProperty(name = "luotsi.insight.days", defaultValue = "90")
    int insightDays;

    Clock clock = Clock.systemUTC();

    private final UUID holder = UUID.randomUUID();

    /** What a day's work did. */
    public record Done(int persons, int receipts) {}

    /** When the work was done last. */
    public record Run(LocalDate day, Done done) {}

    /** The names of all kinds. */
    public static List<String> kinds() {
        return new RetentionClasses(1, 1, 1)
                .all().stream().map(RetentionClass::name).toList();
    }

    /** What goes until so many days from now, of every kind; nothing is changed. */
    public List<Due> due(int daysAhead) {
        return classes().all().stream().map(kind -> due(kind, daysAhead)).toList();
    }

    private Due due(RetentionClass kind, int daysAhead) {
        var today = Moments.today(clock);
        var due = kind.due(offset());
        List<?> rows = entities.createNativeQuery(
                        "select due, held, count(*) from (select " + due + " as due, (" + kind.held()
                                + ") as held from " + kind.rows() + " where " + kind.condition()
                                + ") dated where due <= ?1 group by due, held")
                .setParameter(1, today.plusDays(daysAhead))
                .getResultList();
        var found = rows.stream().map(Object[].class::cast).toList();
        var going = found.stream()
                .filter(row -> !isTrue(row[1]))
                .collect(Collectors.groupingBy(
                        row -> latest(day(row[0]), today),
                        TreeMap::new,
                        summingLong(row -> ((Number) row[2]).longValue())));
        return new Due(
                kind,
                going.entrySet().stream()
                        .map(entry -> new Day(entry.getKey(), entry.getValue()))
                        .toList(),
                found.stream()
                        .filter(row -> isTrue(row[1]) && !day(row[0]).isAfter(today))
                        .mapToLong(row -> ((Number) row[2]).longValue())
                        .sum());
    }

    private static boolean isTrue(Object stored) {
        return stored instanceof Boolean truth ? truth : ((Number) stored).intValue() != 0;
    }

    private static LocalDate day(Object stored) {
        return stored instanceof Date date
                ? date.toLocalDate()
                : LocalDate.parse(stored.toString().substring(0, 10));
    }

    private static LocalDate latest(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }

    /** Takes today's work, unless it is done or another portal has it. */
    public boolean claim() {
        var now = clock.instant();
        entities.createNativeQuery("""
                        insert ignore into retention_run (day, holder, leased_until, persons, receipts)
                        values (?1, '', '2000-01-01', 0, 0)""").setParameter(1, Moments.today(clock)).executeUpdate();
        return entities.createNativeQuery("""
                        update retention_run set holder = ?2, leased_until = ?3
                        where day = ?1 and finished_at is null and leased_until < ?4""")
                        .setParameter(1, Moments.today(clock))
                        .setParameter(2, holder.toString())
                        .setParameter(3, Moments.utc(now.plus(LEASE)))
                        .setParameter(4, Moments.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** Erases persons who left long ago and forgets old receipts. Doing it twice does no harm. */
    public Done work() {
        var persons = over().stream().filter(erasures::eraseOver).count();
        var before = clock.instant().atZone(Moments.CITY).minusYears(years()).toInstant();
        var receipts = new ReceiptRepository(entities).forget(before);
        return new Done((int) persons, receipts);
    }

    private List<UUID> over() {
        var kind = classes().persons();
        List<?> ids = entities.createNativeQuery("select id from " + kind.rows() + " where " + kind.due(offset())
                        + " <= ?1 and not (" + kind.held() + ") order by ended, id")
                .setParameter(1, Moments.today(clock))
                .setMaxResults(MOST_PERSONS)
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    public void finish(Done done) {
        entities.createNativeQuery(
                        "update retention_run set finished_at = ?2, persons = ?3, receipts = ?4 where day = ?1")
                .setParameter(1, Moments.today(clock))
                .setParameter(2, Moments.utc(clock.instant()))
                .setParameter(3, done.persons())
                .setParameter(4, done.receipts())
                .executeUpdate();
    }

    /** The latest first. */
    public List<Run> runs(int most) {
        List<?> rows = entities.createNativeQuery(
                        "select day, persons, receipts from retention_run where finished_at is not null order by day desc")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Run(day(row[0]), new Done(((Number) row[1]).intValue(), ((Number) row[2]).intValue())))
                .toList();
    }

    /** A year at least: a slip of the keyboard does not erase everybody who left. */
    public int years() {
        return Math.max(1, peopleYears);
    }

    private RetentionClasses classes() {
        return new RetentionClasses(audit.daysKept(), insightDays, years());
    }

    private int offset() {
        return Moments.CITY.getRules().getOffset(clock.instant()).getTotalSeconds();
    }
}
