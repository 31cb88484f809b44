package fi.luotsi.web.figure;

import fi.luotsi.compliance.metrics.Metrics;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.survey.UnitSight;
import fi.luotsi.web.survey.UnitSights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody who is not here may know of the figures of a unit: the same as on the page, by the rights that they have now. */
@ApplicationScoped
public class FiguresByMail {
    @Inject
    Directory directory;

    @Inject
    UnitSights sights;

    @Inject
    Metrics metrics;

    @Inject
    FigureCards cards;

    Clock clock = Clock.systemUTC();

    /** None where the account does not see the unit any more, or nothing is known of it on that day. */
    public Optional<FigureNews> of(UUID account, UUID unit, LocalDate day, Texts texts) {
        return directory
                .account(account)
                .map(found -> sights.of(found, City.today(clock)))
                .map(sight -> cards(sight, unit, day))
                .filter(found -> !found.isEmpty())
                .map(found -> news(found, day, texts));
    }

    private List<FigureCard> cards(UnitSight sight, UUID unit, LocalDate day) {
        return metrics.counted().stream()
                .flatMap(metric -> metrics.figures(metric, day).stream())
                .flatMap(figures -> FigureUnits.line(figures.release(), unit, sight::sees).stream()
                        .map(line -> cards.card(figures, line, day)))
                .toList();
    }

    private static FigureNews news(List<FigureCard> cards, LocalDate day, Texts texts) {
        var words = new FigurePhrases(texts, new Figures(texts));
        var place = cards.getFirst().line().place();
        return new FigureNews(
                place.name(texts.locale().getLanguage()),
                day,
                cards.stream().map(words::sentence).toList());
    }
}
