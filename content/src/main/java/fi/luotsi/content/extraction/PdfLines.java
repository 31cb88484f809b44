package fi.luotsi.content.extraction;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a PDF in reading order, without running heads and feet.
 *
 * @param pages those with text, running heads counted
 * @param fault what ended the reading early; the lines before it stand
 */
record PdfLines(
        List<Line> lines, Set<Integer> pages, @Nullable Exception fault) {
    private static final int EDGE_LINES = 2;
    private static final int FEWEST_PAGES = 4;

    /** @param points size of the type */
    record Line(int page, String text, float points, boolean beginsParagraph) {}

    static PdfLines of(PDDocument pdf, int longestText) throws IOException {
        var collector = new Collector(longestText);
        Exception fault = null;
        try {
            collector.writeText(pdf, Writer.nullWriter());
        } catch (IOException | RuntimeException e) {
            fault = e;
        }
        collector.endLine();
        var pages = collector.lines.stream().map(Line::page).collect(Collectors.toSet());
        return new PdfLines(withoutRunningHeads(collector.lines), pages, fault);
    }

    private static List<Line> withoutRunningHeads(List<Line> lines) {
        var pages = new HashMap<String, Set<Integer>>();
        var edges = new HashSet<Integer>();
        for (var i = 0; i < lines.size(); i++) {
            if (isAtEdge(lines, i)) {
                edges.add(i);
                pages.computeIfAbsent(shape(lines.get(i)), shape -> new HashSet<>())
                        .add(lines.get(i).page());
            }
        }
        var all = lines.isEmpty() ? 0 : lines.getLast().page();
        var kept = new ArrayList<Line>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            if (!edges.contains(i) || !repeats(pages, lines.get(i), all)) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static boolean repeats(Map<String, Set<Integer>> pages, Line line, int all) {
        return all >= FEWEST_PAGES && pages.getOrDefault(shape(line), Set.of()).size() * 2 >= all;
    }

    private static boolean isAtEdge(List<Line> lines, int i) {
        var page = lines.get(i).page();
        return i < EDGE_LINES
                || i >= lines.size() - EDGE_LINES
                || lines.get(i - EDGE_LINES).page() != page
                || lines.get(i + EDGE_LINES).page() != page;
    }

    /** Page numbers differ, the rest does not. */
    private static String shape(Line line) {
        return line.text().replaceAll("\\d+", "#");
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int longestText;
        private int characters;
        private int page;
        private float points;
        private boolean beginsParagraph;

        Collector(int longestText) {
            this.longestText = longestText;
        }

        @Override
        protected void startPage(PDPage next) {
            page = getCurrentPageNo();
        }

        @Override
        protected void writeString(String words, List<TextPosition> positions) {
            for (var position : positions) {
                if (text.isEmpty() || position.getFontSizeInPt() > points) {
                    points = position.getFontSizeInPt();
                }
            }
            text.append(words);
            characters += words.length();
            if (characters > longestText) {
                throw new SectionBuilder.TextTooLong();
            }
        }

        @Override
        protected void writeWordSeparator() {
            text.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writeParagraphStart() {
            endLine();
            beginsParagraph = true;
        }

        @Override
        protected void endPage(PDPage ended) {
            endLine();
            beginsParagraph = true;
        }

        /** A soft hyphen at the end is the hyphen that is seen there. */
        private static String cleaned(String raw) {
            var line = raw.stripTrailing();
            return CleanText.paragraph(line.endsWith("\u00AD") ? line.substring(0, line.length() - 1) + "-" : line);
        }

        private void endLine() {
            var line = cleaned(text.toString());
            text.setLength(0);
            if (!line.isEmpty()) {
                lines.add(new Line(page, line, points, beginsParagraph));
                beginsParagraph = false;
            }
        }
    }
}
