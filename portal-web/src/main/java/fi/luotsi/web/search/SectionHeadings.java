package fi.luotsi.web.search;

import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Hit;
import java.util.List;

/** The heading path of a section below the title of its document. */
final class SectionHeadings {
    private SectionHeadings() {}

    static List<String> of(DocumentHit document, Hit section) {
        var headings = section.headings();
        var title = document.title().text().strip();
        var repeatsTitle = !headings.isEmpty() && headings.getFirst().strip().equalsIgnoreCase(title);
        return repeatsTitle ? headings.subList(1, headings.size()) : headings;
    }
}
