package fi.luotsi.indexer.insight;

/**
 * How some searches went.
 *
 * @param vain how many of them found nothing
 * @param opened how often something was opened
 */
public record Figure(int searches, int vain, int opened) {
    /** Fewer searches tell nothing. */
    public static final int FEWEST = 5;

    static final Figure NONE = new Figure(0, 0, 0);

    Figure and(AskedQuery query) {
        return new Figure(searches + query.searches(), vain + query.vain(), opened + query.opened());
    }

    public boolean isTelling() {
        return searches >= FEWEST;
    }

    /** Of 100 searches, those that found nothing. */
    public int vainPercent() {
        return percent(vain);
    }

    /** Of 100 searches, those after which something was opened. */
    public int openedPercent() {
        return percent(Math.min(opened, searches));
    }

    private int percent(int part) {
        return searches == 0 ? 0 : Math.round(100f * part / searches);
    }
}
