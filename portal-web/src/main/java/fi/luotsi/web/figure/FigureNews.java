package fi.luotsi.web.figure;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a unit as a letter tells them.
 *
 * @param unit its name
 * @param lines one for each figure
 */
public record FigureNews(String unit, LocalDate day, List<String> lines) {
    public FigureNews {
        lines = List.copyOf(lines);
    }
}
