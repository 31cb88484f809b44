package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.source.Offer;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One dry run over a source. */
final class Rehearsal implements Runnable {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

    private final SourceId source;
    private final Supplier<Offer> offer;
    private final DryRunStore store;
    private final Preview preview;
    private final StopSign stop;

    Rehearsal(SourceId source, Supplier<Offer> offer, DryRunStore store, Preview preview, StopSign stop) {
        this.source = source;
        this.offer = offer;
        this.store = store;
        this.preview = preview;
        this.stop = stop;
    }

    void stop() {
        stop.raise();
    }

    @Override
    public void run() {
        try {
            finish(offer.get().to(preview));
        } catch (IOException | UnusableSource unreadable) {
            fail(Failure.SOURCE_UNREADABLE, unreadable);
        } catch (Strongbox.LockedSecret locked) {
            fail(Failure.SECRET_LOCKED, locked);
        } catch (RuntimeException | Error unexpected) {
            fail(Failure.INTERNAL, unexpected);
        }
    }

    private void finish(Offer.End end) {
        if (end == Offer.End.WHOLE) {
            preview.end();
        }
        store.count(source, preview);
        store.keepNames(source, preview.names());
        switch (end) {
            case WHOLE -> store.finish(source, State.DONE, null);
            case STOPPED -> store.finish(source, State.STOPPED, null);
            case OUT_OF_TIME -> store.finish(source, State.STOPPED, Failure.OUT_OF_TIME);
            case BUSY -> store.finish(source, State.STOPPED, Failure.SITE_BUSY);
            case SILENT -> store.finish(source, State.FAILED, Failure.SITE_SILENT);
            case SIGN_IN_REFUSED -> store.finish(source, State.FAILED, Failure.SIGN_IN_REFUSED);
            case ACCESS_DENIED -> store.finish(source, State.FAILED, Failure.ACCESS_DENIED);
            case MISSING -> store.finish(source, State.FAILED, Failure.SITE_MISSING);
            case LIST_MISSING -> store.finish(source, State.FAILED, Failure.LIST_MISSING);
        }
    }

    private void fail(Failure failure, Throwable cause) {
        LOG.log(Level.WARNING, cause, () -> "Dry run of source " + source + " failed: " + failure);
        store.finish(source, State.FAILED, failure);
    }
}
