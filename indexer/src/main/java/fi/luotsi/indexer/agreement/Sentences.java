package fi.luotsi.indexer.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences, list items and table rows of a section, each with what it leans on. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?])[\"”’)]?\\s+(?=[\"”(]?[\\p{Lu}\\d])");
    private static final Pattern NO_END = Pattern.compile(
            "(?:\\b(?:klo|kl|esim|nro|ks|puh|tel|s|mm|ts|ns|n|t\\.ex|bl\\.a|e\\.g|i\\.e|no|dr|ca)|\\d)\\.$",
            Pattern.CASE_INSENSITIVE);
    private static final String CELL = " | ";
    private static final String ITEM = "• ";

    private Sentences() {}

    /**
     * A stretch of the text.
     *
     * @param above the line above the list, or the head of the table
     * @param before the sentence before it in its paragraph
     */
    record Sentence(String text, int start, String above, String before) {
        boolean isRow() {
            return text.contains(CELL);
        }

        /** Of a table row, what it is about and the cells with values; the rest in spaces. */
        String telling(List<Value> values) {
            if (!isRow()) {
                return text;
            }
            var telling = new StringBuilder(" ".repeat(text.length()));
            int cell = 0;
            for (var words : text.split(Pattern.quote(CELL), -1)) {
                int from = cell;
                int to = cell + words.length();
                if (from == 0 || values.stream().anyMatch(value -> value.start() >= from && value.start() < to)) {
                    telling.replace(from, to, words);
                }
                cell = to + CELL.length();
            }
            return telling.toString();
        }
    }

    static List<Sentence> of(String section) {
        var found = new ArrayList<Sentence>();
        int start = 0;
        var head = "";
        var above = "";
        for (var line : section.split("\n", -1)) {
            if (line.contains(CELL)) {
                found.add(new Sentence(line, start, head, ""));
                head = head.isEmpty() ? line : head;
            } else if (!line.startsWith(">")) {
                head = "";
                above = line.startsWith(ITEM) ? above : line;
                split(line, start, line.startsWith(ITEM) ? above : "", found);
            }
            start += line.length() + 1;
        }
        return found;
    }

    private static void split(String line, int offset, String above, List<Sentence> found) {
        int from = line.startsWith(ITEM) ? ITEM.length() : 0;
        var before = "";
        var ends = END.matcher(line);
        while (ends.find()) {
            var sentence = line.substring(from, ends.start());
            if (!isOpen(sentence, line.charAt(ends.end()))) {
                found.add(new Sentence(sentence, offset + from, above, before));
                before = sentence;
                from = ends.end();
            }
        }
        if (from < line.length()) {
            found.add(new Sentence(line.substring(from), offset + from, above, before));
        }
    }

    /** An abbreviation, or a day before its month. */
    private static boolean isOpen(String sentence, char next) {
        var end = NO_END.matcher(sentence);
        return end.find() && (Character.isDigit(next) || !Character.isDigit(sentence.charAt(sentence.length() - 2)));
    }
}
