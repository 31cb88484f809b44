package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.disclosure.Grid;
import fi.luotsi.compliance.metrics.Definition.Refresh;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.compliance.snapshot.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The figures. Whatever is shown was frozen before, is protected, and is the same for everybody who may see it; which units somebody sees, the page decides.
 */
@ApplicationScoped
@Transactional
public class Metrics {
    /** A year ago stands beside today from the beginning. */
    private static final int MONTHS_BACK = 13;
    /** So long a figure of today stands before it is counted again; where nothing has changed nothing is kept anew. */
    private static final Duration FRESH = Duration.ofMinutes(20);

    /** What has no days stands for yesterday as long as it is night. */
    private static final int END_OF_NIGHT = 6;

    @Inject
    Snapshots snapshots;

    @Inject
    Units units;

    /** k: counts of people are shown in steps of so many. */
    @Inject
    @ConfigProperty(name = "luotsi.metrics.step", defaultValue = "" + Grid.STEP)
    int step;

    @Inject
    @ConfigProperty(name = "luotsi.metrics.targets")
    Optional<String> targets;

    Clock clock = Clock.systemUTC();

    private List<Counting> countings = List.of();

    /** Something to be frozen. */
    public record Due(Metric metric, LocalDate day) {}

    @Inject
    void know(@Any Instance<Counting> found) {
        countings(found.stream().toList());
    }

    void countings(List<Counting> known) {
        countings = List.copyOf(known);
    }

    /** As it counts today, with the city's target. */
    public Definition definition(Metric metric) {
        return definition(metric, today());
    }

    private Definition definition(Metric metric, LocalDate day) {
        return targets().in(metric.definition(day));
    }

    /** Those of the definitions, where the city's own cannot be read. */
    private Targets targets() {
        try {
            return Targets.of(targets.orElse(""));
        } catch (IllegalArgumentException unreadable) {
            return new Targets(Map.of());
        }
    }

    /** What is wrong with the city's own targets, if anything is. */
    public Optional<String> targetsFault() {
        try {
            Targets.of(targets.orElse(""));
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The metrics of which there are facts. */
    public List<Metric> counted() {
        return Arrays.stream(Metric.values())
                .filter(metric -> counting(metric).isPresent())
                .toList();
    }

    private Optional<Counting> counting(Metric metric) {
        return countings.stream()
                .filter(counting -> counting.metric() == metric)
                .findFirst();
    }

    /**
     * At the end of a day; of today, as it stood when it was last counted. None where nothing was frozen and nothing can be counted any more. Whoever asks
     * makes nothing that the nights would not make, or that stands in a curve.
     */
    public Optional<Figures> figures(Metric metric, LocalDate day) {
        var definition = definition(metric, day);
        return latest(metric, day)
                .filter(release -> isSettled(definition, release))
                .or(() -> canBeCounted(definition, day) ? freeze(metric, day) : Optional.empty())
                .or(() -> latest(metric, day))
                .map(release -> new Figures(definition, release));
    }

    /** Nothing more can come, or nothing more is asked of it. */
    private boolean isSettled(Definition definition, Release release) {
        var day = release.subject().day();
        return definition.refresh() != Refresh.DATED
                || day.equals(today())
                || !release.frozenAt().isBefore(over(day));
    }

    private Optional<Release> latest(Metric metric, LocalDate day) {
        return snapshots.latest(subject(metric.definition(day), day));
    }

    private boolean canBeCounted(Definition definition, LocalDate day) {
        return definition.refresh() == Refresh.NIGHTLY
                ? day.equals(today())
                : !day.isAfter(today()) && !day.isBefore(firstOfNights());
    }

    /** Counts and freezes; the same again where nothing has changed. */
    public Optional<Release> freeze(Metric metric, LocalDate day) {
        var tree = units.treeOn(day);
        if (tree.isEmpty() || !fits(metric, day)) {
            return Optional.empty();
        }
        var definition = metric.definition(day);
        var metricDay = new MetricDay(definition, day, step(definition), tree);
        return counting(metric)
                .flatMap(counting ->
                        metricDay.frozen(counting).map(frozen -> snapshots.freeze(frozen, over(day))).toList().stream()
                                .findFirst());
    }

    /** For counts of people that are not frozen, such as those of today: the same as of all figures. */
    public Grid grid() {
        return snapshots.grid(Math.max(1, step));
    }

    private int step(Definition definition) {
        return definition.counted().isProtected() ? Math.max(1, step) : 1;
    }

    private boolean fits(Metric metric, LocalDate day) {
        var definition = metric.definition(day);
        return snapshots.fits(metric.name(), definition.series(), step(definition));
    }

    /** Whether the step is a multiple of the one before. Unless it is nothing is frozen, since old and new figures could be subtracted. */
    public boolean isStepSound() {
        return counted().stream().allMatch(metric -> fits(metric, today()));
    }

    private static Subject subject(Definition definition, LocalDate day) {
        return new Subject(definition.metric().name(), definition.series(), day);
    }

    private static Instant over(LocalDate day) {
        return day.plusDays(1).atStartOfDay(City.ZONE).toInstant();
    }

    /** A unit through time: the ends of months and the latest day. */
    public List<Point> series(Metric metric, UUID unit) {
        return metric.definitions().stream()
                .flatMap(definition -> snapshots.curve(metric.name(), definition.series(), unit).stream()
                        .map(told -> new Point(told.day(), definition.series(), told.shown())))
                .toList();
    }

    /** How the figures of a day were made; of an old report by its revision. */
    public Optional<Explanation> explanation(Metric metric, LocalDate day, int revision) {
        var definition = definition(metric, day);
        return snapshots
                .revision(subject(definition, day), revision)
                .map(release -> new Explanation(definition, release, snapshots.isProven(release)));
    }

    /** What is still to be frozen: yesterday now that it is over, ends of months, and today as far as it has come. */
    public List<Due> due() {
        return counted().stream()
                .flatMap(
                        metric -> days(metric).filter(day -> isDue(metric, day)).map(day -> new Due(metric, day)))
                .toList();
    }

    private boolean isDue(Metric metric, LocalDate day) {
        var comesLate = metric.definition(day).refresh() == Refresh.MONTHLY;
        return comesLate || (day.equals(today()) ? !isFresh(metric, day) : !isFinal(metric, day));
    }

    private Stream<LocalDate> days(Metric metric) {
        var today = today();
        if (metric.definition(today).refresh() == Refresh.NIGHTLY) {
            var hour = clock.instant().atZone(City.ZONE).getHour();
            return hour < END_OF_NIGHT ? Stream.of(today.minusDays(1), today) : Stream.of(today);
        }
        var monthEnds = Stream.iterate(today.withDayOfMonth(1), first -> first.minusMonths(1))
                .limit(MONTHS_BACK)
                .map(first -> first.minusDays(1));
        return Stream.concat(monthEnds, Stream.of(today.minusDays(1), today)).distinct();
    }

    /** The first end of a month that the nights freeze. */
    private LocalDate firstOfNights() {
        return today().withDayOfMonth(1).minusMonths(MONTHS_BACK - 1L).minusDays(1);
    }

    private boolean isFresh(Metric metric, LocalDate day) {
        return latest(metric, day)
                .filter(release -> release.frozenAt().isAfter(clock.instant().minus(FRESH)))
                .isPresent();
    }

    private boolean isFinal(Metric metric, LocalDate day) {
        return latest(metric, day)
                .filter(release -> !release.frozenAt().isBefore(over(day)))
                .isPresent();
    }

    /** Whether this portal does the night's work now, of all that share the database. */
    public boolean claim() {
        return snapshots.claim();
    }

    /** The night's work is done, or broken off. */
    public void release() {
        snapshots.release();
    }

    private LocalDate today() {
        return City.today(clock);
    }
}
