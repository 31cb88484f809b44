package fi.luotsi.web.figure;

import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.web.survey.SurveyUnits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Of which units the visitor sees figures: of the city, where they work, those they head, and of all who look after all. */
@RequestScoped
class FigureUnits {
    @Inject
    SurveyUnits units;

    private boolean areSeen(Release release, Line line) {
        return areSeen(release, line, units::areSeen);
    }

    /** Everybody sees the city, and otherwise what they see. */
    private static boolean areSeen(Release release, Line line, Predicate<UUID> sight) {
        return city(release).equals(Optional.of(line))
                || sight.test(line.place().unit());
    }

    /** Of a unit, for who sees these. */
    static Optional<Line> line(Release release, UUID unit, Predicate<UUID> sight) {
        return release.line(unit).filter(line -> areSeen(release, line, sight));
    }

    /** The lines that the visitor sees, each under its parent. */
    List<Line> seen(Release release) {
        return release.lines().stream().filter(line -> areSeen(release, line)).toList();
    }

    /** The one that was asked for, if it is seen; otherwise where they work; otherwise the city. */
    Optional<Line> chosen(Release release, Optional<UUID> asked) {
        return asked.flatMap(release::line)
                .filter(line -> areSeen(release, line))
                .or(() -> asked.isPresent() ? Optional.empty() : units.own().flatMap(release::line))
                .or(() -> asked.isPresent() ? Optional.empty() : city(release));
    }

    /** The unit above all others; none where units stand side by side, as after a file without their parents. */
    static Optional<Line> city(Release release) {
        var tops = release.lines().stream()
                .filter(line -> line.place().parent().isEmpty())
                .toList();
        return tops.size() == 1 ? Optional.of(tops.getFirst()) : Optional.empty();
    }
}
