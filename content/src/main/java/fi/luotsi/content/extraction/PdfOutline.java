package fi.luotsi.content.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The outline (bookmarks) of a PDF, found again in its lines. */
final class PdfOutline {
    private static final int DEEPEST = 6;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_TITLE_LINES = 4;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Entry(int page, int level, String title) {}

    private final PDDocument pdf;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<COSDictionary> seen = new HashSet<>();

    private PdfOutline(PDDocument pdf) {
        this.pdf = pdf;
    }

    static List<PdfText.Heading> headings(PDDocument pdf, List<PdfLines.Line> lines) {
        var outline = new PdfOutline(pdf);
        try {
            var root = pdf.getDocumentCatalog().getDocumentOutline();
            if (root != null) {
                outline.collect(root, 1);
            }
        } catch (IOException | RuntimeException e) {
            // A damaged outline costs its headings, not the text.
        }
        outline.entries.sort(java.util.Comparator.comparingInt(Entry::page));
        return locate(outline.entries, lines);
    }

    private void collect(PDOutlineNode parent, int level) throws IOException {
        for (var item = parent.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (!seen.add(item.getCOSObject()) || entries.size() >= MOST_ENTRIES) {
                return;
            }
            var page = item.findDestinationPage(pdf);
            var title = CleanText.paragraph(item.getTitle() == null ? "" : item.getTitle());
            if (page != null && !title.isEmpty()) {
                entries.add(new Entry(pdf.getPages().indexOf(page) + 1, level, title));
            }
            if (level < DEEPEST) {
                collect(item, level + 1);
            }
        }
    }

    private static List<PdfText.Heading> locate(List<Entry> entries, List<PdfLines.Line> lines) {
        var headings = new ArrayList<PdfText.Heading>();
        var from = 0;
        for (var entry : entries) {
            while (from < lines.size() && lines.get(from).page() < entry.page()) {
                from++;
            }
            var heading = locate(entry, lines, from);
            headings.add(heading);
            from = heading.from() + heading.lines();
        }
        return headings;
    }

    private static PdfText.Heading locate(Entry entry, List<PdfLines.Line> lines, int from) {
        var wanted = key(entry.title());
        for (var i = from; i < lines.size() && lines.get(i).page() == entry.page(); i++) {
            var taken = linesThatSay(wanted, lines, i);
            if (taken > 0) {
                return new PdfText.Heading(i, taken, entry.level(), entry.title());
            }
        }
        return new PdfText.Heading(from, 0, entry.level(), entry.title());
    }

    /** How many lines from here say the title and nothing else, or 0. A number before it may stand in only one of the two. */
    private static int linesThatSay(String wanted, List<PdfLines.Line> lines, int at) {
        var said = new StringBuilder();
        for (var i = at; i < Math.min(lines.size(), at + MOST_TITLE_LINES) && said.length() < wanted.length(); i++) {
            said.append(key(lines.get(i).text()));
            if (said.toString().equals(wanted) || withoutNumber(said.toString()).equals(withoutNumber(wanted))) {
                return wanted.isEmpty() ? 0 : i - at + 1;
            }
        }
        return 0;
    }

    private static String key(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String withoutNumber(String key) {
        var from = 0;
        while (from < key.length() && Character.isDigit(key.charAt(from))) {
            from++;
        }
        return from == key.length() ? key : key.substring(from);
    }
}
