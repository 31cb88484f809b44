package fi.luotsi.web.survey;

import fi.luotsi.compliance.survey.Levels;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people are at each level, as a bar of 100 and as a row of a table.
 *
 * @param name whose they are
 * @param isOwn whether they are what the page is about
 */
public record LevelBar(String name, Levels levels, boolean isOwn) {
    private static final double WHOLE = 100;

    /** A level, from where in the bar and how long. */
    public record Part(int level, double x, double width) {}

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var counts = levels.counts();
        var x = 0.0;
        for (var level = 0; level < counts.size(); level++) {
            var width = WHOLE * counts.get(level) / Math.max(1, levels.count());
            if (width > 0) {
                parts.add(new Part(level, x, width));
            }
            x += width;
        }
        return List.copyOf(parts);
    }
}
