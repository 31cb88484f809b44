package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;

/**
 * A document that is new or changed since the last look.
 *
 * @param from the revision that was seen before, 0 if it is new among the results
 */
public record Found(DocumentId document, int from, int to) {
    public boolean isNew() {
        return from == 0;
    }
}
