package fi.luotsi.content.harvest;

import fi.luotsi.content.RemovedSource;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import fi.luotsi.content.library.Archive;
import fi.luotsi.content.library.SourceCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Sources that are no longer read; each call is one transaction. */
@ApplicationScoped
@Transactional
class Removals {
    private static final int AT_ONCE = 200;

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    SourceCatalogue catalogue;

    @Inject
    Archive archive;

    @Inject
    Event<SourceRemoved> told;

    /** From now on no run of it begins; its settings, secrets and list of items are destroyed. */
    void remove(SourceId source) {
        catalogue.remove(source);
        entities.createQuery("delete from StoredItem i where i.sourceId = :source")
                .setParameter("source", source.toString())
                .executeUpdate();
        told.fire(new SourceRemoved(source));
    }

    /** Withdraws some of its documents, and says how many; it is called until there are none. */
    int withdrawSome(SourceId source) {
        return archive.withdrawSome(source, AT_ONCE);
    }

    List<RemovedSource> all() {
        return catalogue.removed();
    }
}
