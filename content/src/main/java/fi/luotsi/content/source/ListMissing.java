package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;

/** A list that an administrator named is not there. */
final class ListMissing extends Unanswered {
    private static final long serialVersionUID = 1;

    ListMissing() {
        super(CrawlOutcome.GONE, "no such list");
    }

    @Override
    Offer.End end() {
        return Offer.End.LIST_MISSING;
    }
}
