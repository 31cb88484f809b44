package fi.luotsi.content.extraction;

import java.util.regex.Pattern;

/** Paragraphs of plain text. A blank line ends one; a line that goes on in lower case after a long one was only wrapped. */
final class PlainText {
    private static final int WRAPPED_LINE = 50;
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*–o]\\s+|[•·◼▪■●○◦➢✓❑]\\s*|\\d{1,3}[.)]\\s+)");
    private static final Pattern QUOTE_OR_SIGN = Pattern.compile("^\\s*(?:>|--\\s*$|[=_*-]{4,})");

    private PlainText() {}

    static void into(SectionBuilder sections, String text) {
        var paragraph = new StringBuilder();
        var last = "";
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (!goesOn(last, line)) {
                emit(sections, paragraph);
            }
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
            last = line;
        }
        emit(sections, paragraph);
    }

    static boolean isItem(String text) {
        return ITEM.matcher(text).find();
    }

    private static boolean goesOn(String before, String line) {
        return before.strip().length() >= WRAPPED_LINE
                && !line.isBlank()
                && !ITEM.matcher(line).find()
                && !QUOTE_OR_SIGN.matcher(line).find();
    }

    private static void emit(SectionBuilder sections, StringBuilder paragraph) {
        var item = ITEM.matcher(paragraph);
        if (item.find() && !Character.isDigit(item.group().strip().charAt(0))) {
            sections.listItem(paragraph.substring(item.end()));
        } else {
            sections.paragraph(paragraph.toString());
        }
        paragraph.setLength(0);
    }
}
