package fi.luotsi.compliance.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** Figures counted from the tables by SQL alone, by nothing that the product counts with. */
record PlainSql(DataSource source) {
    /** Where people work who work somewhere on a day, and who is obliged by what obliges everybody. */
    private static final String PEOPLE = """
        with here as (
            select person_id, unit_id,
            row_number() over (partition by person_id order by start_date desc, unit_id desc) place
            from employment where start_date <= @day and (end_date is null or end_date >= @day)),
        present as (
            select distinct e.person_id, d.day from employment e
            join (select @day day union select date_sub(@day, interval 1 day)) d
            on e.start_date <= d.day and (e.end_date is null or e.end_date >= d.day)
            where not exists (select 1 from leave_period l where l.employment_id = e.id
                and l.start_date <= d.day and (l.end_date is null or l.end_date >= d.day))),
        obliged as (select person_id from present where day = @day),
        """;

    private static final String OWED = """
        asked as (
            select v.policy_id, v.number, c.due_on from policy_version v join campaign c on c.version_id = v.id
            where v.weight = 'MAJOR' and v.state in ('PUBLISHED', 'REPLACED')
            and date(v.published_at) <= @day and c.starts_on <= @day
            and not exists (select 1 from policy_version w join campaign d on d.version_id = w.id
                where w.policy_id = v.policy_id and w.number > v.number and d.starts_on <= @day)
            and %s),
        signed as (
            select s.person_id, v.policy_id, max(v.number) number from signatory s
            join policy_version v on v.id = s.version_id join ledger_entry e on e.seq = s.seq
            where left(json_unquote(json_extract(e.body, '$.at')), 10) <= cast(@day as char)
            group by s.person_id, v.policy_id),
        person as (
            select o.person_id, %s counts from obliged o cross join asked a
            left join signed s on s.person_id = o.person_id and s.policy_id = a.policy_id
            group by o.person_id)
        """;

    private static final String ANY = "true";

    private static final String ALL_SIGNED = "min(coalesce(s.number >= a.number, 0))";

    /** Who begins to be obliged has that day. */
    private static final String SOME_LATE = """
        max(coalesce(s.number < a.number, 1) and a.due_on < @day
            and exists (select 1 from present p where p.person_id = o.person_id and p.day < @day))\
        """;

    private static final String TRAINED = """
        asked as (
            select id, if(rhythm = 'YEARLY', if(month(@day) >= 8, makedate(year(@day), 1) + interval 7 month,
                makedate(year(@day) - 1, 1) + interval 7 month), '1000-01-01') since
            from course where obliges_from <= @day and %s),
        person as (
            select o.person_id, min(exists (select 1 from completion c where c.person_id = o.person_id
                and c.course_id = a.id and c.completed_on between a.since and @day)) counts
            from obliged o cross join asked a group by o.person_id)
        """;

    private static final String BY_UNIT = """
        select h.unit_id, sum(p.counts), count(*) from person p
        join here h on h.person_id = p.person_id and h.place = 1 group by h.unit_id
        """;

    private static final String MAPPED = """
        asked as (
            select c.id, least(c.closes_on, @day) day from survey_campaign c join survey s on s.id = c.survey_id
            where s.kind = 'SELF' and c.opens_on <= @day
            and c.opens_on >= if(month(@day) >= 8, makedate(year(@day), 1) + interval 7 month,
                makedate(year(@day) - 1, 1) + interval 7 month)),
        person as (
            select e.person_id, max(exists (select 1 from survey_form f where f.person_id = e.person_id
                and f.campaign_id = a.id)) counts
            from asked a join employment e on e.start_date <= a.day and (e.end_date is null or e.end_date >= a.day)
            where not exists (select 1 from leave_period l where l.employment_id = e.id
                and l.start_date <= a.day and (l.end_date is null or l.end_date >= a.day))
            group by e.person_id)
        """;

    /** In the latest month that was over and is known, of the three that are looked at. */
    private static final String USED = """
        select c.unit_id, c.active, %s from %s c where c.%s = (select t.id from %s t where %s
            and t.month between date_format(@day + interval 1 day - interval 3 month, '%%Y-%%m-01')
            and date_format(@day + interval 1 day - interval 1 month, '%%Y-%%m-01')
            order by t.month desc, %s desc, t.id desc limit 1)
        """;

    private static final String TALKED = """
        select coalesce(unit_id, (select id from unit where parent_id is null)), count(*), count(*) from interview
        where held_on <= @day and held_on >= if(month(@day) >= 8, makedate(year(@day), 1) + interval 7 month,
            makedate(year(@day) - 1, 1) + interval 7 month)
        group by 1
        """;

    /** Of units alone, and who stands above whom. */
    record Counted(Map<String, int[]> own, Map<String, String> parents) {
        /** Nothing is written of units in which there is nothing to count. */
        String frozen() {
            var text = new StringBuilder();
            new TreeMap<>(own)
                    .forEach((unit, count) ->
                            text.append(count[1] == 0 ? "" : unit + "\t" + count[0] + "\t" + count[1] + "\n"));
            return text.toString();
        }

        int[] sum(UUID unit) {
            var sum = new int[2];
            own.forEach((each, count) -> {
                for (var above = each; above != null; above = parents.get(above)) {
                    if (above.equals(unit.toString())) {
                        sum[0] += count[0];
                        sum[1] += count[1];
                    }
                }
            });
            return sum;
        }
    }

    Counted count(Metric metric, LocalDate day) throws SQLException {
        return count(sql(metric), day);
    }

    /** Of one policy or course, by the name under which it is frozen. */
    Counted part(String name, LocalDate day) throws SQLException {
        var places = name.split("/");
        if (places[1].equals("system")) {
            var base = places[0].equals("ACTIVE") ? "c.active" : "c.entitled";
            var which = "t.system_id = (select id from usage_system where code = '" + places[2] + "')";
            return count(USED.formatted(base, "usage_count", "import_id", "usage_import", which, "t.taken_at"), day);
        }
        return count(
                places[0].equals("SIGNED")
                        ? PEOPLE
                                + OWED.formatted(
                                        "v.number = " + places[3]
                                                + " and v.policy_id = (select id from policy where code = '" + places[2]
                                                + "')",
                                        ALL_SIGNED)
                                + BY_UNIT
                        : PEOPLE + TRAINED.formatted("code = '" + places[2] + "'") + BY_UNIT,
                day);
    }

    /** How many policies and courses ask something of anybody on a day, and of how many systems the use is known, twice. */
    int parts(LocalDate day) throws SQLException {
        var at = "'" + day + "'";
        return Integer.parseInt(text("select (select count(distinct v.policy_id) from policy_version v"
                + " join campaign c on c.version_id = v.id where v.weight = 'MAJOR' and date(v.published_at) <= " + at
                + " and c.starts_on <= " + at + ") + (select count(*) from course where obliges_from <= " + at
                + ") + 2 * (select count(distinct system_id) from usage_import where month between date_format(" + at
                + " + interval 1 day - interval 3 month, '%Y-%m-01') and " + at + ")"));
    }

    private Counted count(String sql, LocalDate day) throws SQLException {
        var own = new HashMap<String, int[]>();
        try (var connection = source.getConnection();
                var set = connection.prepareStatement("set @day = cast(? as date)")) {
            set.setDate(1, Date.valueOf(day));
            set.execute();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    own.put(rows.getString(1), new int[] {rows.getInt(2), rows.getInt(3)});
                }
            }
        }
        return new Counted(own, parents(day));
    }

    private static String sql(Metric metric) {
        return switch (metric) {
            case SIGNED -> PEOPLE + OWED.formatted(ANY, ALL_SIGNED) + BY_UNIT;
            case OVERDUE -> PEOPLE + OWED.formatted(ANY, SOME_LATE) + BY_UNIT;
            case TRAINED -> PEOPLE + TRAINED.formatted(ANY) + BY_UNIT;
            case CONVERSATIONS -> TALKED;
            case MAPPED -> PEOPLE + MAPPED + BY_UNIT;
            case ACTIVE -> total("E_SERVICES", "c.active");
            case UTILISATION -> total("MANAGEMENT_SYSTEMS", "c.entitled");
            default -> throw new IllegalArgumentException(metric.name());
        };
    }

    private static String total(String of, String base) {
        return USED.formatted(
                base, "usage_total_count", "total_id", "usage_total", "t.of_systems = '" + of + "'", "t.calculated_at");
    }

    private Map<String, String> parents(LocalDate day) throws SQLException {
        var parents = new HashMap<String, String>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("""
                    select u.id, if(p.unit_id is null, u.parent_id, p.parent_id) from unit u
                    left join unit_past p on p.unit_id = u.id and p.changed_at > ?\
                    """)) {
            statement.setObject(1, day.plusDays(1).atStartOfDay());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    parents.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return parents;
    }

    String text(String sql) throws SQLException {
        return texts(sql).iterator().next();
    }

    Set<String> texts(String sql) throws SQLException {
        var texts = new HashSet<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** The rule of docs/decisions/0042, written a second time. */
    static java.util.List<Integer> rounded(String key, UUID unit, int[] sum, int step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            var first = Arrays.copyOf(mac.doFinal(unit.toString().getBytes(UTF_8)), 8);
            var offset = new BigInteger(1, first).mod(BigInteger.valueOf(step)).intValue();
            return sum[1] < step
                    ? java.util.List.of(0, 0)
                    : java.util.List.of(
                            sum[0] + offset - (sum[0] + offset) % step, sum[1] + offset - (sum[1] + offset) % step);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
