package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.HarvestId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The findings of a run that are not stored yet: they are stored together, with the counts that include them. */
final class Batch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Batch.class.getName());
    private static final int MOST_FILES = 24;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int ATTEMPTS = 3;

    private final HarvestId id;
    private final HarvestStore store;
    private final Tally tally;
    private final List<Finding> taken = new ArrayList<>();
    private final List<Finding> same = new ArrayList<>();
    private final List<Finding> held = new ArrayList<>();

    Batch(HarvestId id, HarvestStore store, Tally tally) {
        this.id = id;
        this.store = store;
        this.tally = tally;
    }

    boolean take(Finding finding) {
        return taken.add(finding);
    }

    /** Its bytes are as they were. */
    void same(Finding finding) {
        same.add(finding);
    }

    /** It waits for somebody who looks. */
    void hold(Finding finding) {
        held.add(finding);
    }

    void flushIfFull() {
        if (taken.size() + same.size() + held.size() >= MOST_FILES
                || taken.stream().mapToLong(Finding::characters).sum() >= MOST_CHARACTERS) {
            flush();
        }
    }

    void flush() {
        if (!taken.isEmpty()) {
            keep();
        }
        if (!same.isEmpty()) {
            store.touch(id, same, tally);
        }
        if (!held.isEmpty()) {
            store.hold(id, held, tally);
        }
        close();
    }

    /** A batch may lose a deadlock against another harvest: it is tried again, then item by item, so that one impossible item does not stop the others. */
    private void keep() {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                store.keep(id, taken, tally);
                return;
            } catch (RuntimeException refused) {
                LOG.log(
                        attempt < ATTEMPTS ? Level.FINE : Level.WARNING,
                        refused,
                        () -> "Harvest " + id + " cannot store a batch");
            }
        }
        taken.forEach(this::keepAlone);
    }

    private void keepAlone(Finding finding) {
        try {
            store.keep(id, List.of(finding), tally);
        } catch (RuntimeException impossible) {
            tally.unseen(finding.extraction().state());
            tally.seen(ExtractionState.REJECTED);
            store.keep(id, List.of(finding.rejected(ExtractionReason.BROKEN)), tally);
        }
    }

    /** Deletes the temporary files of what is in hand. */
    @Override
    public void close() {
        for (var findings : List.of(taken, same, held)) {
            findings.forEach(Batch::discard);
            findings.clear();
        }
    }

    private static void discard(Finding finding) {
        try {
            finding.close();
        } catch (IOException leftForTheNextStart) {
            LOG.log(Level.FINE, "A snapshot could not be deleted", leftForTheNextStart);
        }
    }
}
