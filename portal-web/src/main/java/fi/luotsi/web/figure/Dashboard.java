package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.layout.Sent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All figures of a unit on a day, as far as the visitor sees them. */
@RequestScoped
class Dashboard {
    private static final int YEARS = 10;

    @Inject
    Metrics metrics;

    @Inject
    FigureUnits units;

    @Inject
    FigureCards cards;

    Clock clock = Clock.systemUTC();

    LocalDate today() {
        return City.today(clock);
    }

    /** The day that was asked for, none to come and none of a time before there was anything to count; otherwise today. */
    LocalDate day(Sent sent) {
        return sent.day("day").filter(this::isAsked).orElse(today());
    }

    /** Whether somebody can ask for a day. */
    boolean isAsked(LocalDate day) {
        return !day.isAfter(today()) && day.isAfter(today().minusYears(YEARS));
    }

    /** None for a unit that is not there or not seen. */
    List<FigureCard> cards(Optional<UUID> unit, LocalDate day) {
        return cards(metrics.counted(), unit, day);
    }

    List<FigureCard> cards(List<Metric> wanted, Optional<UUID> unit, LocalDate day) {
        return metrics.counted().stream()
                .filter(wanted::contains)
                .flatMap(metric -> metrics.figures(metric, day).stream())
                .flatMap(figures ->
                        units.chosen(figures.release(), unit).stream().map(line -> cards.card(figures, line, day)))
                .toList();
    }

    /** The unit at the top. */
    Optional<UUID> city() {
        return metrics.counted().stream()
                .flatMap(metric -> metrics.figures(metric, today()).stream())
                .flatMap(figures -> FigureUnits.city(figures.release()).stream())
                .map(line -> line.place().unit())
                .findFirst();
    }

    /** Every unit that the visitor sees today. */
    List<Line> seen() {
        return metrics.counted().stream()
                .flatMap(metric -> metrics.figures(metric, today()).stream())
                .findFirst()
                .map(figures -> units.seen(figures.release()))
                .orElse(List.of());
    }

    /** Those of a day. */
    List<Line> units(List<FigureCard> cards) {
        return cards.stream()
                .findFirst()
                .map(card -> units.seen(card.release()))
                .orElse(List.of());
    }
}
