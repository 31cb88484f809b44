package fi.luotsi.content.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the headings of a PDF without outline by their larger type. */
final class PdfType {
    private static final float LARGER = 1.15f;
    private static final int LONGEST_HEADING = 120;
    private static final int FEWEST_HEADINGS = 3;
    private static final int DEEPEST = 3;
    /** Where more of the lines are large, the type says nothing: slides, forms, posters. */
    private static final float MOST_LINES = 0.15f;

    private PdfType() {}

    static List<PdfText.Heading> headings(List<PdfLines.Line> lines) {
        var body = bodyPoints(lines);
        var sizes = new TreeSet<Integer>();
        lines.stream().filter(line -> isHeading(line, body)).forEach(line -> sizes.add(-Math.round(line.points())));
        var headings = new ArrayList<PdfText.Heading>();
        for (var i = 0; i < lines.size(); i++) {
            if (isHeading(lines.get(i), body)) {
                var taken = sameTypeFrom(lines, i);
                var level = Math.min(
                        DEEPEST,
                        1 + sizes.headSet(-Math.round(lines.get(i).points())).size());
                headings.add(new PdfText.Heading(i, taken, level, text(lines.subList(i, i + taken))));
                i += taken - 1;
            }
        }
        var trustworthy = headings.size() >= FEWEST_HEADINGS && headings.size() <= lines.size() * MOST_LINES;
        return trustworthy ? headings : List.of();
    }

    private static boolean isHeading(PdfLines.Line line, float body) {
        return line.points() >= body * LARGER
                && line.text().length() <= LONGEST_HEADING
                && !PlainText.isItem(line.text())
                && line.text().chars().filter(Character::isLetter).count() >= 3;
    }

    /** A heading may be wrapped onto a second and third line. */
    private static int sameTypeFrom(List<PdfLines.Line> lines, int from) {
        var to = from + 1;
        while (to < lines.size()
                && to < from + 3
                && lines.get(to).page() == lines.get(from).page()
                && sameType(lines.get(to), lines.get(from))
                && !PlainText.isItem(lines.get(to).text())) {
            to++;
        }
        return to - from;
    }

    private static boolean sameType(PdfLines.Line line, PdfLines.Line other) {
        return Math.round(line.points()) == Math.round(other.points());
    }

    /** The title of each slide: its first line if no other of the slide is set larger and some are set smaller. */
    static List<PdfText.Heading> slideTitles(List<PdfLines.Line> lines) {
        var titles = new ArrayList<PdfText.Heading>();
        for (int from = 0, to; from < lines.size(); from = to) {
            to = pageEnd(lines, from);
            var first = lines.get(from);
            var slide = lines.subList(from, to);
            var isLargest = slide.stream().noneMatch(line -> line.points() > first.points());
            var taken = sameTypeFrom(lines, from);
            if (isLargest && taken < slide.size() && isHeading(first, 0)) {
                titles.add(new PdfText.Heading(from, taken, 1, text(lines.subList(from, from + taken))));
            }
        }
        return titles;
    }

    private static int pageEnd(List<PdfLines.Line> lines, int from) {
        var to = from;
        while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
            to++;
        }
        return to;
    }

    private static String text(List<PdfLines.Line> lines) {
        return String.join(" ", lines.stream().map(PdfLines.Line::text).toList());
    }

    /** The size in which most characters are set. */
    private static float bodyPoints(List<PdfLines.Line> lines) {
        var characters = new HashMap<Float, Integer>();
        lines.forEach(line -> characters.merge(line.points(), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
