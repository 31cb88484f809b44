package fi.luotsi.content.extraction;

import java.util.List;

/** Joins the lines of a PDF to paragraphs under their headings. */
final class PdfText {
    private final SectionBuilder sections;
    private final boolean pagesAreSections;
    private final StringBuilder paragraph = new StringBuilder();

    private PdfText(SectionBuilder sections, boolean pagesAreSections) {
        this.sections = sections;
        this.pagesAreSections = pagesAreSections;
    }

    /**
     * A heading and the lines that it stands on.
     *
     * @param from index of its first line; the heading is put before it
     * @param lines how many lines it takes, 0 when it was not found on its page
     */
    record Heading(int from, int lines, int level, String text) {}

    /** Headings, in reading order, make the sections. */
    static void into(SectionBuilder sections, List<PdfLines.Line> lines, List<Heading> headings) {
        new PdfText(sections, false).write(lines, headings);
    }

    /** Each page is a section, under its heading if it has one. */
    static void intoPages(SectionBuilder sections, List<PdfLines.Line> lines, List<Heading> headings) {
        new PdfText(sections, true).write(lines, headings);
    }

    private void write(List<PdfLines.Line> lines, List<Heading> headings) {
        var page = 0;
        var next = 0;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.page() != page) {
                page = line.page();
                turn(page);
            }
            var skipped = 0;
            for (; next < headings.size() && headings.get(next).from() <= i; next++) {
                skipped = Math.max(skipped, write(headings.get(next)));
            }
            if (skipped > 0) {
                i += skipped - 1;
            } else {
                write(line);
            }
        }
        flush();
    }

    private void turn(int page) {
        if (pagesAreSections) {
            flush();
            sections.pageSection(page);
        } else if (paragraph.isEmpty()) {
            sections.page(page);
        } else {
            endUnlessItGoesOn(page);
        }
    }

    /** A paragraph that is not ended by a full stop goes on over the page. */
    private void endUnlessItGoesOn(int page) {
        if (".!?:".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            flush();
        }
        sections.page(page);
    }

    private int write(Heading heading) {
        flush();
        sections.heading(heading.level(), heading.text(), pagesAreSections ? sections.pageAnchor() : null);
        return heading.lines();
    }

    private void write(PdfLines.Line line) {
        if (line.beginsParagraph() && !goesOn(line.text())) {
            flush();
        }
        join(paragraph, line.text());
    }

    /** Puts a line behind a paragraph; a word cut at the line's end becomes whole. */
    static void join(StringBuilder paragraph, String line) {
        if (endsInHyphen(paragraph) && Character.isLowerCase(line.charAt(0))) {
            paragraph.setLength(paragraph.length() - 1);
        } else if (!paragraph.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    /** What PDFBox takes for a new paragraph is often only a hanging indent. */
    private boolean goesOn(String line) {
        return !paragraph.isEmpty()
                && Character.isLowerCase(line.charAt(0))
                && ".!?:;".indexOf(paragraph.charAt(paragraph.length() - 1)) < 0
                && !PlainText.isItem(line);
    }

    /** "tieto-" at a line's end is one word with the next line; "EU-" is not. */
    private static boolean endsInHyphen(StringBuilder paragraph) {
        var length = paragraph.length();
        return length > 2
                && "-\u00AD\u2010".indexOf(paragraph.charAt(length - 1)) >= 0
                && Character.isLowerCase(paragraph.charAt(length - 2));
    }

    private void flush() {
        var text = paragraph.toString();
        paragraph.setLength(0);
        if (PlainText.isItem(text)) {
            PlainText.into(sections, text);
        } else {
            sections.paragraph(text);
        }
    }
}
