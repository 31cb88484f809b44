package fi.luotsi.content.extraction;

import java.util.ArrayList;
import java.util.List;

/** The lines that Tesseract read on a page, in its order. Words that it guessed at, and pages where it hardly read any, are left out: they are noise of pictures. */
record RecognisedLines(List<Line> lines) {
    private static final int COLUMNS = 12;
    private static final String WORD = "5";
    private static final float GUESSED = 30;
    private static final float MOSTLY_READ = 50;
    private static final int FEWEST_LETTERS = 12;

    /** @param paragraph lines of the same paragraph follow each other and have the same */
    record Line(String paragraph, String text) {}

    /** Reads the table that Tesseract writes with its configuration {@code tsv}. */
    static RecognisedLines parse(String table) {
        var lines = new ArrayList<Line>();
        var words = new StringBuilder();
        var paragraph = "";
        var line = "";
        var confidence = 0f;
        var count = 0;
        for (var row : (Iterable<String>) table.lines()::iterator) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals(WORD) || confidence(cells) < GUESSED) {
                continue;
            }
            var itsParagraph = cells[2] + '.' + cells[3];
            var itsLine = itsParagraph + '.' + cells[4];
            if (!itsLine.equals(line)) {
                end(lines, paragraph, words);
                paragraph = itsParagraph;
                line = itsLine;
            }
            words.append(words.isEmpty() ? "" : " ").append(cells[11]);
            confidence += confidence(cells);
            count++;
        }
        end(lines, paragraph, words);
        return count > 0 && confidence / count >= MOSTLY_READ && letters(lines) >= FEWEST_LETTERS
                ? new RecognisedLines(lines)
                : new RecognisedLines(List.of());
    }

    void into(SectionBuilder sections) {
        var text = new StringBuilder();
        var paragraph = "";
        for (var line : lines) {
            if (!line.paragraph().equals(paragraph) || PlainText.isItem(line.text())) {
                flush(sections, text);
                paragraph = line.paragraph();
            }
            PdfText.join(text, line.text());
        }
        flush(sections, text);
    }

    private static void flush(SectionBuilder sections, StringBuilder text) {
        if (PlainText.isItem(text.toString())) {
            PlainText.into(sections, text.toString());
        } else {
            sections.paragraph(text.toString());
        }
        text.setLength(0);
    }

    private static void end(List<Line> lines, String paragraph, StringBuilder words) {
        var text = CleanText.paragraph(words);
        if (!text.isEmpty()) {
            lines.add(new Line(paragraph, text));
        }
        words.setLength(0);
    }

    private static long letters(List<Line> lines) {
        return lines.stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private static float confidence(String[] cells) {
        try {
            return Float.parseFloat(cells[10]);
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }
}
