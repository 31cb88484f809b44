package fi.luotsi.indexer.agreement;

import fi.luotsi.content.DocumentId;

/**
 * One of two texts that do not agree, or say the same.
 *
 * @param hash of the text of the section
 * @param start of the sentence in the text of the section; {@code valueStart} of the value in it
 */
public record Side(DocumentId document, String anchor, String hash, int start, int end, int valueStart, int valueEnd) {
    static Side of(Statement statement, Value value) {
        var place = statement.place();
        return new Side(
                place.document(),
                place.anchor(),
                place.hash(),
                statement.start(),
                statement.end(),
                value.start(),
                value.end());
    }

    /** A whole section. */
    static Side of(Place place) {
        return new Side(place.document(), place.anchor(), place.hash(), 0, 0, 0, 0);
    }
}
