package fi.luotsi.compliance.notice;

import fi.luotsi.content.DocumentId;

/** What somebody watches. */
public sealed interface Target {
    int LONGEST_ADDRESS = 4_000;
    int LONGEST_ANCHOR = 200;

    /** The results of a search; {@code address} is the query part of its address, words and filters. */
    record OfSearch(String address) implements Target {
        public OfSearch {
            if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
                throw new IllegalArgumentException("Not the address of a search: " + address.length() + " characters");
            }
        }
    }

    /** A document. */
    record OfDocument(DocumentId document) implements Target {}

    /** One section of a document. */
    record OfSection(DocumentId document, String anchor) implements Target {
        public OfSection {
            if (anchor.isBlank() || anchor.length() > LONGEST_ANCHOR) {
                throw new IllegalArgumentException("Not an anchor: " + anchor.length() + " characters");
            }
        }
    }
}
