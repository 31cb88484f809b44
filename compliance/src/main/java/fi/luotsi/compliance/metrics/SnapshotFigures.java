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

    /** A definition and what is frozen by it, of all or of a part. */
    private record Sealed(Definition definition, About about, Seal seal) {
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
                .flatMap(one ->
                        snapshots.latest(one.seal().subject()).stream().flatMap(release -> figures(one, release)));
    }

    private Stream<Sealed> sealed() {
        return Arrays.stream(Metric.values())
                .flatMap(metric -> Stream.concat(Stream.of(metric.name()), snapshots.parts(metric.name()).stream())
                        .flatMap(
                                name -> metric.definitions().stream().flatMap(definition -> sealed(definition, name))));
    }

    private Stream<Sealed> sealed(Definition definition, String name) {
        var about = Part.named(name).map(Part::about).orElse(About.ALL);
        return snapshots.seals(name, definition.series()).stream().map(seal -> new Sealed(definition, about, seal));
    }

    /** Of a part only what can be told: most units have no part in most of them. */
    private static Stream<ProtectedFigure> figures(Sealed sealed, Release release) {
        return release.lines().stream()
                .filter(line ->
                        sealed.about().equals(About.ALL) || !line.shown().isFew())
                .map(line -> new ProtectedFigure(
                        measure(sealed.definition()),
                        unit(line.place()),
                        release.subject().day(),
                        sealed.about(),
                        line.shown().count(),
                        line.shown().base(),
                        release.step()));
    }

    private static Measure measure(Definition definition) {
        return new Measure(
                definition.metric().name(),
                definition.series(),
                definition.unit().name(),
                definition.counted().name(),
                definition.direction().name());
    }

    private static UnitThen unit(Place place) {
        return new UnitThen(place.unit(), place.code(), place.type(), place.nameFi(), place.nameSv(), place.parent());
    }
}
