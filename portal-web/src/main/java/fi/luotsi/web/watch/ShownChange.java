package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Watch;
import fi.luotsi.content.Difference;
import fi.luotsi.content.DocumentSummary;
import java.time.Instant;
import java.util.List;

/**
 * A change as its reader may see it now.
 *
 * @param isNew the document is new among the results
 * @param difference empty for a new document, and where an old revision is gone
 */
public record ShownChange(
        Watch watch, DocumentSummary document, String href, boolean isNew, Instant foundAt, Difference difference) {
    static final int MOST_SECTIONS = 5;

    /** The first sections; a long list of differences is read in the document. */
    public List<Difference.ChangedSection> sections() {
        return difference.sections().stream().limit(MOST_SECTIONS).toList();
    }

    public int hiddenSections() {
        return Math.max(0, difference.sections().size() - MOST_SECTIONS);
    }
}
