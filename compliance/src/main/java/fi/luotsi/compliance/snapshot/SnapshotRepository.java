package fi.luotsi.compliance.snapshot;

import static fi.luotsi.compliance.database.Native.day;
import static fi.luotsi.compliance.database.Native.instant;
import static fi.luotsi.compliance.database.Native.number;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.evidence.Sha256;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries of frozen counts. */
final class SnapshotRepository {
    private static final String STORED = """
        select f.revision, f.frozen_at, f.sha256, f.body, t.body tree from frozen_counts f
        join frozen_units t on t.sha256 = f.units_sha256 where f.metric = ?1 and f.series = ?2
        """;

    /** The latest revision of each end of a month and of the last day. */
    private static final String CURVE = """
        and (f.day = last_day(f.day) or f.day =
            (select max(l.day) from frozen_counts l where l.metric = ?1 and l.series = ?2))
        and f.revision = (select max(n.revision) from frozen_counts n
            where n.metric = f.metric and n.series = f.series and n.day = f.day)
        order by f.day\
        """;

    private static final int SECRET_BYTES = 32;

    private final Native statements;

    SnapshotRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    /** Counts as they lie there. */
    record Stored(int revision, Instant at, String sha256, String body, String tree) {}

    /** Counts, with the tree that belongs to them. */
    record Body(String text, String tree) {}

    void keepTree(String sha256, String body) {
        statements.run("insert ignore into frozen_units (sha256, body) values (?1, ?2)", sha256, body);
    }

    /** What is kept of a revision then: whoever comes second with it is passed over, and sees what the first one found a moment before. */
    Stored keep(Subject subject, Stored stored) {
        statements.run(
                """
                insert ignore into frozen_counts (metric, series, day, revision, frozen_at, units_sha256, sha256, body)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
                """,
                subject.metric(),
                subject.series(),
                subject.day(),
                stored.revision(),
                stored.at(),
                Sha256.of(stored.tree()),
                stored.sha256(),
                stored.body());
        return stored(
                        STORED + "and f.day = ?3 and f.revision = ?4 lock in share mode",
                        subject.metric(),
                        subject.series(),
                        subject.day(),
                        stored.revision())
                .orElseThrow();
    }

    Optional<Stored> latest(Subject subject) {
        return stored(
                STORED + "and f.day = ?3 order by f.revision desc limit 1",
                subject.metric(),
                subject.series(),
                subject.day());
    }

    Optional<Stored> revision(Subject subject, int revision) {
        return stored(
                STORED + "and f.day = ?3 and f.revision = ?4",
                subject.metric(),
                subject.series(),
                subject.day(),
                revision);
    }

    /** Those days with their counts; the trees, which are the same for many of them, are read apart. */
    List<Body> bodies(String metric, int series) {
        return statements.rows("""
            select f.body, f.units_sha256 from frozen_counts f join (
                select f.day, max(f.revision) revision from frozen_counts f where f.metric = ?1 and f.series = ?2
                and (f.day = last_day(f.day) or f.day =
                    (select max(l.day) from frozen_counts l where l.metric = ?1 and l.series = ?2))
                group by f.day) d on d.day = f.day and d.revision = f.revision
            where f.metric = ?1 and f.series = ?2 order by f.day\
            """, metric, series).stream()
                .map(row -> new Body((String) row[0], (String) row[1]))
                .toList();
    }

    String tree(String sha256) {
        return (String) statements.rows("select body from frozen_units where sha256 = ?1", sha256)
                .getFirst()[0];
    }

    List<Seal> seals(String metric, int series) {
        return statements
                .rows(
                        "select f.day, f.sha256 from frozen_counts f where f.metric = ?1 and f.series = ?2 " + CURVE,
                        metric,
                        series)
                .stream()
                .map(row -> new Seal(new Subject(metric, series, day(row[0])), (String) row[1]))
                .toList();
    }

    Optional<Stored> last(String metric, int series) {
        return stored(STORED + "order by f.day desc, f.revision desc limit 1", metric, series);
    }

    private Optional<Stored> stored(String sql, Object... values) {
        return all(sql, values).stream().findFirst();
    }

    private List<Stored> all(String sql, Object... values) {
        return statements.rows(sql, values).stream()
                .map(row ->
                        new Stored(number(row[0]), instant(row[1]), (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    List<String> parts(String metric) {
        return statements
                .rows(
                        "select distinct metric from frozen_counts where metric > ?1 and metric < ?2 order by metric",
                        metric + "/",
                        metric + "0")
                .stream()
                .map(row -> (String) row[0])
                .toList();
    }

    List<LocalDate> days(String metric, int series) {
        return statements
                .rows(
                        "select distinct day from frozen_counts where metric = ?1 and series = ?2 order by day",
                        metric,
                        series)
                .stream()
                .map(row -> day(row[0]))
                .toList();
    }

    /** Made by lot when it is first needed; of two portals that need it at once, the first one's counts. */
    String key() {
        return key("").or(() -> {
                    statements.run(
                            "insert ignore into disclosure_key (id, secret) values (1, ?1)", Sha256.of(randomText()));
                    return key(" lock in share mode");
                })
                .orElseThrow();
    }

    /** Something that nobody can guess. */
    String lot() {
        return Sha256.of(randomText());
    }

    private Optional<String> key(String lock) {
        return statements.rows("select secret from disclosure_key where id = 1" + lock).stream()
                .map(row -> (String) row[0])
                .findFirst();
    }

    private static String randomText() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Takes or prolongs the lease, unless somebody else holds it. */
    boolean lease(UUID holder, Instant now, Instant until) {
        return statements.run("""
            update snapshot_lease set holder = ?1, expires_at = ?3
            where id = 1 and (holder = ?1 or expires_at < ?2)\
            """, holder, now, until) == 1;
    }

    /** A lease is free once its end is past. */
    void release(UUID holder, Instant now) {
        statements.run(
                "update snapshot_lease set expires_at = ?2 where id = 1 and holder = ?1", holder, now.minusSeconds(1));
    }
}
