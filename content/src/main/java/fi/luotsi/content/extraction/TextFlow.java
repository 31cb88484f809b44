package fi.luotsi.content.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns (X)HTML elements and text into headings, paragraphs, list items and rows. Web pages, Markdown and all that Tika reads pass through here. */
final class TextFlow {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
            "time", "tt", "u", "var", "wbr");

    private final SectionBuilder sections;
    private final boolean linesMatter;
    private final StringBuilder inline = new StringBuilder();
    private final Deque<Table> tables = new ArrayDeque<>();
    private boolean bullet;
    private int preformatted;
    private int headingLevel;
    private @Nullable String headingId;

    /** @param linesMatter whether a line feed in the text is one of the document's own (Tika's plain bodies) and not of its markup */
    TextFlow(SectionBuilder sections, boolean linesMatter) {
        this.sections = sections;
        this.linesMatter = linesMatter;
    }

    SectionBuilder sections() {
        return sections;
    }

    void open(String element, @Nullable String id) {
        if (element.equals("br")) {
            lineBreak();
            return;
        }
        if (INLINE.contains(element)) {
            return;
        }
        flush();
        switch (element) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> openHeading(element.charAt(1) - '0', id);
            case "li" -> bullet = true;
            case "pre" -> preformatted++;
            case "table" -> openTable();
            case "tr", "td", "th" -> table().open(element);
            default -> {}
        }
    }

    void text(String text) {
        inline.append(text);
    }

    void close(String element) {
        if (INLINE.contains(element)) {
            return;
        }
        if (headingLevel > 0 && element.charAt(0) == 'h' && element.length() == 2) {
            closeHeading();
            return;
        }
        flush();
        switch (element) {
            case "li" -> bullet = false;
            case "pre" -> preformatted--;
            case "table" -> tables.poll();
            case "td", "th" -> table().closeCell();
            case "tr" -> table().closeRow(sections);
            default -> {}
        }
    }

    void end() {
        if (headingLevel > 0) {
            closeHeading();
        }
        flush();
    }

    /** Is the next text the first of a list item? Then its own bullet is not needed. */
    private void flush() {
        if (inline.isEmpty() || headingLevel > 0) {
            return;
        }
        var text = inline.toString();
        inline.setLength(0);
        if (text.isBlank()) {
            return;
        }
        if (table().takes(text)) {
            return;
        }
        if (preformatted > 0) {
            text.lines().forEach(sections::paragraph);
        } else if (bullet) {
            bullet = false;
            sections.listItem(text);
        } else if (linesMatter) {
            PlainText.into(sections, text);
        } else {
            LINE_BREAK.splitAsStream(text).forEach(sections::paragraph);
        }
    }

    private static final java.util.regex.Pattern LINE_BREAK = java.util.regex.Pattern.compile("\u2028");

    private void lineBreak() {
        inline.append(headingLevel > 0 ? ' ' : linesMatter ? '\n' : '\u2028');
    }

    private void openHeading(int level, @Nullable String id) {
        table().becomeLayout(sections);
        headingLevel = level;
        headingId = id;
    }

    private void closeHeading() {
        sections.heading(headingLevel, inline.toString(), headingId);
        inline.setLength(0);
        headingLevel = 0;
    }

    private void openTable() {
        table().becomeLayout(sections);
        tables.push(new Table());
    }

    private Table table() {
        var innermost = tables.peek();
        return innermost == null ? Table.NONE : innermost;
    }
}
