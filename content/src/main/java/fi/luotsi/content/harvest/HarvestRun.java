package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.source.MailUnread;
import fi.luotsi.content.source.Offer;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One run over a source: what it offers is taken in, and what it no longer offers is withdrawn. */
final class HarvestRun implements Runnable {
    private static final Logger LOG = Logger.getLogger(HarvestRun.class.getName());
    private static final int GONE_BATCH = 200;

    private final HarvestId id;
    private final SourceId source;
    private final Supplier<Offer> offer;
    private final HarvestStore store;
    private final Reading reading;
    private final boolean mayMoveMuch;
    private final StopSign stop = new StopSign();

    /** @param mayMoveMuch has an administrator said that what is gone or changed is rightly so, however much it is? */
    HarvestRun(
            HarvestId id,
            SourceId source,
            Supplier<Offer> offer,
            HarvestStore store,
            Reading reading,
            boolean mayMoveMuch) {
        this.id = id;
        this.source = source;
        this.offer = offer;
        this.store = store;
        this.reading = reading;
        this.mayMoveMuch = mayMoveMuch;
    }

    void stop() {
        stop.raise();
    }

    @Override
    public void run() {
        try (var intake = new Intake(id, source, store, reading, stop, mayMoveMuch)) {
            var end = offer.get().to(intake);
            intake.settle();
            finish(end, intake);
        } catch (MailUnread unread) {
            fail(unread.failure(), unread);
        } catch (IOException | UnusableSource unreadable) {
            fail(Failure.SOURCE_UNREADABLE, unreadable);
        } catch (Strongbox.LockedSecret locked) {
            fail(Failure.SECRET_LOCKED, locked);
        } catch (RuntimeException | Error unexpected) {
            fail(Failure.INTERNAL, unexpected);
        }
    }

    private void finish(Offer.End end, Intake intake) {
        store.count(id, intake.tally());
        switch (end) {
            case WHOLE -> end(intake);
            case STOPPED -> store.finish(id, State.STOPPED, null);
            case OUT_OF_TIME -> store.finish(id, State.STOPPED, Failure.OUT_OF_TIME);
            case BUSY -> store.finish(id, State.STOPPED, Failure.SITE_BUSY);
            case SILENT -> store.finish(id, State.FAILED, Failure.SITE_SILENT);
            case SIGN_IN_REFUSED -> store.finish(id, State.FAILED, Failure.SIGN_IN_REFUSED);
            case ACCESS_DENIED -> store.finish(id, State.FAILED, Failure.ACCESS_DENIED);
            case MISSING -> store.finish(id, State.FAILED, Failure.SITE_MISSING);
            case LIST_MISSING -> store.finish(id, State.FAILED, Failure.LIST_MISSING);
        }
    }

    private void end(Intake intake) {
        if (intake.tally().withheld > 0) {
            store.finish(id, State.FAILED, Failure.TOO_MUCH_CHANGED);
        } else {
            withdrawGone(intake);
        }
    }

    private void withdrawGone(Intake intake) {
        var gone = intake.gone();
        var tally = intake.tally();
        if (!mayMoveMuch
                && SafetyStop.stops(gone.size(), intake.known(), tally.indexed + tally.partial + tally.rejected)) {
            tally.withheld = gone.size();
            store.count(id, tally);
            store.finish(id, State.FAILED, Failure.TOO_MUCH_GONE);
            return;
        }
        for (var keys : HarvestStore.batches(gone, GONE_BATCH)) {
            tally.gone += keys.size();
            store.gone(id, keys, tally);
        }
        if (tally.added + tally.changed + tally.gone > 0) {
            store.settleBoilerplate(id);
        }
        store.finish(id, State.DONE, null);
    }

    private void fail(Failure failure, Throwable cause) {
        LOG.log(Level.WARNING, cause, () -> "Harvest " + id + " failed: " + failure);
        store.finish(id, State.FAILED, failure);
    }
}
