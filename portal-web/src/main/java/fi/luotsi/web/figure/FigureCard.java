package fi.luotsi.web.figure;

import fi.luotsi.compliance.disclosure.Shown;
import fi.luotsi.compliance.metrics.Definition;
import fi.luotsi.compliance.metrics.Point;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Release.Line;
import java.util.Optional;

/**
 * A figure of a unit with what it is to be compared with.
 *
 * @param city none where the unit is the city
 * @param before of the unit, a year ago
 */
public record FigureCard(
        Definition definition, Release release, Line line, Optional<Shown> city, Optional<Point> before) {
    public Shown shown() {
        return line.shown();
    }
}
