package fi.luotsi.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that waits for an editor.
 *
 * @param sender who wrote its first message
 * @param date of its newest message
 * @param findings what in it looks like personal data
 * @param replaces documents of the same title, which it may replace
 * @param approvedRevision the revision that was approved before it changed; 0 where none was
 */
public record Draft(
        DocumentSummary document,
        Optional<String> sender,
        Optional<LocalDate> date,
        List<PersonalFinding> findings,
        List<DocumentSummary> replaces,
        int approvedRevision) {
    public Draft {
        findings = List.copyOf(findings);
        replaces = List.copyOf(replaces);
    }
}
