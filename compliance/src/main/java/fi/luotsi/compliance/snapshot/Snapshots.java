package fi.luotsi.compliance.snapshot;

import fi.luotsi.compliance.disclosure.Grid;
import fi.luotsi.compliance.evidence.Sha256;
import fi.luotsi.compliance.snapshot.SnapshotRepository.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Freezes counts for a day, and shows of them what may be shown. */
@ApplicationScoped
@Transactional
public class Snapshots {
    private static final Duration LEASE = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    private final UUID holder = UUID.randomUUID();
    private volatile @Nullable String secret;

    /**
     * Freezes counts, unless the latest ones are the same: these count anew only once when the day is over.
     *
     * @param over the first moment after the day
     */
    public Release freeze(Frozen frozen, Instant over) {
        var tree = FrozenText.places(frozen.places());
        var body = FrozenText.counts(frozen, Sha256.of(tree));
        var before = rows().latest(frozen.subject());
        var isSame = before.filter(last -> FrozenText.unsalted(last.body()).equals(body))
                .filter(last -> now().isBefore(over) || !last.at().isBefore(over));
        return isSame.map(this::release).orElseGet(() -> {
            var revision = before.map(Stored::revision).orElse(0) + 1;
            var salted = FrozenText.salted(body, rows().lot());
            var stored = new Stored(revision, now(), Sha256.of(salted), salted, tree);
            rows().keepTree(Sha256.of(tree), tree);
            return release(rows().keep(frozen.subject(), stored));
        });
    }

    /** The latest one of the day. */
    public Optional<Release> latest(Subject subject) {
        return rows().latest(subject).map(this::release);
    }

    /** As it stood in an old report, to the letter. */
    public Optional<Release> revision(Subject subject, int revision) {
        return rows().revision(subject, revision).map(this::release);
    }

    /** Of one unit the ends of months and the latest day, the oldest first: the same as the releases of those days say. */
    public List<Told> curve(String metric, int series, UUID unit) {
        var trees = new HashMap<String, Within>();
        var curve = new ArrayList<Told>();
        for (var body : rows().bodies(metric, series)) {
            var within =
                    trees.computeIfAbsent(body.tree(), tree -> Within.of(unit, FrozenText.places(rows().tree(tree))));
            if (within.isThere()) {
                curve.add(told(FrozenText.frozen(body.text(), ""), within));
            }
        }
        return List.copyOf(curve);
    }

    private Told told(Frozen frozen, Within within) {
        var sum = within.sum(frozen.counts());
        return new Told(frozen.subject().day(), grid(frozen.step()).shown(within.unit(), sum.count(), sum.base()));
    }

    /** The same days as those of the curve, without their figures. */
    public List<Seal> seals(String metric, int series) {
        return rows().seals(metric, series);
    }

    /** Whether figures in such steps cannot be subtracted from the ones before: the step of those is part of it. */
    public boolean fits(String metric, int series, int step) {
        return rows().last(metric, series)
                .map(last -> FrozenText.frozen(last.body(), last.tree()).step())
                .filter(before -> step % before != 0)
                .isEmpty();
    }

    private Release release(Stored stored) {
        var frozen = FrozenText.frozen(stored.body(), stored.tree());
        return Release.of(frozen, stored.revision(), stored.at(), stored.sha256(), grid(frozen.step()));
    }

    /** Whether the frozen counts of a release are those that its SHA-256 names, and give its figures once more. */
    public boolean isProven(Release release) {
        return rows().revision(release.subject(), release.revision())
                .filter(stored -> Sha256.of(stored.body()).equals(release.sha256()))
                .filter(stored -> stored.body().contains("units " + Sha256.of(stored.tree()) + "\n"))
                .filter(stored -> release(stored).text().equals(release.text()))
                .isPresent();
    }

    /** For figures that are not frozen here, such as the parts of a distribution: the same grid for all. */
    public Grid grid(int step) {
        return new Grid(key(), step);
    }

    /** It never changes. */
    private String key() {
        var known = secret;
        if (known == null) {
            known = rows().key();
            secret = known;
        }
        return known;
    }

    /** The names of the parts of a metric that are frozen beside it. */
    public List<String> parts(String metric) {
        return rows().parts(metric);
    }

    public List<LocalDate> days(String metric, int series) {
        return rows().days(metric, series);
    }

    /** Whether this portal freezes now, of all that share the database. */
    public boolean claim() {
        return rows().lease(holder, now(), now().plus(LEASE));
    }

    /** So that another portal, or this one after it was started again, need not wait until the claim is old. */
    public void release() {
        rows().release(holder, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private SnapshotRepository rows() {
        return new SnapshotRepository(entities);
    }
}
