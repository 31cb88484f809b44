package fi.luotsi.compliance.metrics;

import fi.luotsi.compliance.snapshot.Place;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Seal;
import fi.luotsi.compliance.snapshot.Snapshots;
import fi.luotsi.compliance.warehouse.FigureSource;
import fi.luotsi.compliance.warehouse.Measure;
import fi.luotsi.compliance.warehouse.ProtectedFigure;
import fi.luotsi.compliance.warehouse.ProtectedFigure.About;
import fi.luotsi.compliance.warehouse.UnitThen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures for the data store: the ends of months and the latest day, as they were frozen and as everybody may see them. */
@ApplicationScoped
class SnapshotFigures implements FigureSource {
    @Inject
    Snapshots snapshots;

    /** A definition and what is frozen by it. */
    private record Sealed(Definition definition, Seal seal) {
        YearMonth month() {
            return YearMonth.from(seal.subject().day());
        }
    }

    @Override
    public Map<YearMonth, String> months() {
        return sealed().collect(Collectors.groupingBy(
                Sealed::month, Collectors.mapping(one -> one.seal().sha256(), Collectors.joining(" "))));
    }

    @Override
    public Stream<ProtectedFigure> figures(Set<YearMonth> months) {
        return sealed().filter(one -> months.contains(one.month()))
                .flatMap(one -> snapshots.latest(one.seal().subject()).stream()
                        .flatMap(release -> figures(one.definition(), release)));
    }

    private Stream<Sealed> sealed() {
        return Arrays.stream(Metric.values())
                .flatMap(metric -> metric.definitions().stream())
                .flatMap(definition -> snapshots.seals(definition.metric().name(), definition.series()).stream()
                        .map(seal -> new Sealed(definition, seal)));
    }

    private static Stream<ProtectedFigure> figures(Definition definition, Release release) {
        var measure = new Measure(
                definition.metric().name(),
                definition.series(),
                definition.unit().name(),
                definition.counted().name(),
                definition.direction().name());
        return release.lines().stream()
                .map(line -> new ProtectedFigure(
                        measure,
                        unit(line.place()),
                        release.subject().day(),
                        About.ALL,
                        line.shown().count(),
                        line.shown().base(),
                        release.step()));
    }

    private static UnitThen unit(Place place) {
        return new UnitThen(place.unit(), place.code(), place.type(), place.nameFi(), place.nameSv(), place.parent());
    }
}
