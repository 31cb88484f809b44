package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import java.util.Map;

/**
 * A query in all its forms, over a stretch of days.
 *
 * @param words the form that was asked most
 * @param days on how many different days it was asked
 * @param vain how often nothing was found
 * @param opened how often something was opened
 * @param documents what was opened
 */
record AskedQuery(
        Stems stems,
        String words,
        String language,
        int searches,
        int vain,
        int days,
        int opened,
        Map<DocumentId, Openings> documents) {
    /**
     * Nothing that was asked on fewer different days is told to anybody. Persons cannot be counted, because none is stored; somebody who searches often on one
     * day counts once.
     */
    static final int FEWEST_DAYS = 5;

    private static final double OFTEN_VAIN = 0.5;
    private static final double SELDOM_OPENED = 0.1;

    AskedQuery {
        documents = Map.copyOf(documents);
    }

    /** How often a document was opened, and on how many different days. */
    record Openings(int count, int days) {}

    boolean mayBeTold() {
        return days >= FEWEST_DAYS;
    }

    boolean isVain() {
        return vain >= searches * OFTEN_VAIN;
    }

    boolean isUnopened() {
        return !isVain() && opened < searches * SELDOM_OPENED;
    }
}
