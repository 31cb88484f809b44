package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionState;

/** The counts of a run while it goes on; only its own thread changes them. */
final class Tally {
    int total;
    int indexed;
    int partial;
    int rejected;
    int added;
    int changed;
    int unchanged;
    int gone;
    int children;
    int withheld;

    /** The counts with which a run starts: zeros, or what a run that a crash cut off had already moved. */
    static Tally of(StoredHarvest harvest) {
        var tally = new Tally();
        tally.added = harvest.added;
        tally.changed = harvest.changed;
        tally.gone = harvest.gone;
        tally.children = harvest.children;
        return tally;
    }

    void seen(ExtractionState state) {
        switch (state) {
            case INDEXED -> indexed++;
            case PARTIAL -> partial++;
            case REJECTED -> rejected++;
        }
    }

    void unseen(ExtractionState state) {
        switch (state) {
            case INDEXED -> indexed--;
            case PARTIAL -> partial--;
            case REJECTED -> rejected--;
        }
    }
}
