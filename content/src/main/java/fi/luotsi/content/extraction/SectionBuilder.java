package fi.luotsi.content.extraction;

import fi.luotsi.content.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Collects headings, paragraphs, list items and table rows in reading order and makes sections of them. Every heading begins a section, also one without
 * text of its own, so that nothing of the document's outline is lost; a section longer than {@value #LONG_SECTION} characters goes on in another with the
 * same headings.
 */
final class SectionBuilder {
    private static final int LONG_SECTION = 4_000;
    private static final int LONGEST_PARAGRAPH = 8_000;
    private static final int LONGEST_HEADING = 250;

    private final Deque<Heading> path = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final int longestText;
    private int characters;
    private int page;
    private int sectionPage;
    private boolean headingIsFresh;
    private String anchor = "";

    private record Heading(int level, String text) {}

    SectionBuilder(int longestText) {
        this.longestText = longestText;
    }

    void heading(int level, String raw, @Nullable String id) {
        var heading = CleanText.line(raw, LONGEST_HEADING);
        if (heading.isEmpty()) {
            return;
        }
        finishSection();
        count(heading);
        while (!path.isEmpty() && path.getLast().level() >= level) {
            path.removeLast();
        }
        path.addLast(new Heading(Math.clamp(level, 1, 6), heading));
        anchor = unique(id == null || id.isBlank() ? Slug.of(heading) : Slug.fragment(id));
        headingIsFresh = true;
        sectionPage = page;
    }

    void paragraph(String raw) {
        for (var from = 0; from < raw.length(); from += LONGEST_PARAGRAPH) {
            block(CleanText.paragraph(raw.substring(from, Math.min(raw.length(), from + LONGEST_PARAGRAPH))));
        }
    }

    void listItem(String raw) {
        var item = CleanText.paragraph(raw);
        paragraph(item.startsWith("•") ? item : "• " + item);
    }

    void row(List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            paragraph(String.join(" | ", cells));
        }
    }

    /** A new page or slide; text that follows still belongs to the section before. */
    void page(int number) {
        page = number;
    }

    /** A new page or slide that is a section of its own, under the heading it begins with or none. */
    void pageSection(int number) {
        finishSection();
        path.clear();
        page = number;
        anchor = "";
    }

    String pageAnchor() {
        return "page-" + page;
    }

    int charactersLeft() {
        return Math.max(0, longestText - characters);
    }

    boolean isEmpty() {
        return sections.isEmpty() && text.isEmpty() && !headingIsFresh;
    }

    List<Section> build() {
        finishSection();
        return List.copyOf(sections);
    }

    private void block(String block) {
        if (block.isEmpty()) {
            return;
        }
        if (text.length() + block.length() > LONG_SECTION && !text.isEmpty()) {
            finishSection();
        }
        if (text.isEmpty()) {
            sectionPage = headingIsFresh ? sectionPage : page;
        } else {
            text.append('\n');
        }
        count(block);
        text.append(block);
    }

    private void count(String more) {
        characters += more.length() + 1;
        if (characters > longestText) {
            throw new TextTooLong();
        }
    }

    private void finishSection() {
        if (text.isEmpty() && !headingIsFresh) {
            return;
        }
        var level = path.isEmpty() ? 0 : path.getLast().level();
        var headings = path.stream().map(Heading::text).toList();
        var shown = sectionPage > 0 ? OptionalInt.of(sectionPage) : OptionalInt.empty();
        sections.add(new Section(sections.size(), level, headings, anchorHere(), shown, "", text.toString()));
        text.setLength(0);
        headingIsFresh = false;
    }

    private String anchorHere() {
        if (headingIsFresh) {
            return anchor;
        }
        if (!anchor.isEmpty()) {
            return unique(anchor);
        }
        return unique(sectionPage > 0 ? "page-" + sectionPage : "start");
    }

    private String unique(String base) {
        var candidate = base;
        while (anchors.containsKey(candidate)) {
            candidate = base + "-" + anchors.merge(base, 1, Integer::sum);
        }
        anchors.put(candidate, 1);
        return candidate;
    }

    /** The document has more text than the limit; what was collected so far stands. */
    static final class TextTooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
