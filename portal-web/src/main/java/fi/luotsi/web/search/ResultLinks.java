package fi.luotsi.web.search;

import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.web.layout.Address;

/**
 * Ways to the documents of a result, with the words so that they are marked there, and with the rank so that it is known which place answered.
 *
 * @param firstRank of the first document on the page
 */
record ResultLinks(String words, int firstRank) {
    String href(DocumentHit hit, int index) {
        return Address.of("/document")
                .with("id", hit.id().toString())
                .with("q", words)
                .with("r", Integer.toString(firstRank + index))
                .toString();
    }

    String href(DocumentHit hit, int index, Hit section) {
        return section.anchor().isEmpty() ? href(hit, index) : href(hit, index) + "#" + section.anchor();
    }
}
