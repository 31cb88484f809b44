package fi.luotsi.content.harvest;

import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** How each site of SharePoint is read, with its secret under lock; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class SharePointStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    ContentConfig config;

    Strongbox strongbox;

    @PostConstruct
    void open() {
        strongbox = Strongbox.at(config.secretsFolder().resolve("sources.key"));
    }

    /** The secret stands nowhere else; what the site listed is of no use any more. */
    void on(@Observes SourceRemoved removed) {
        for (var table : List.of("sharepoint_item", "sharepoint_part", "sharepoint_site")) {
            entities.createNativeQuery("delete from " + table + " where source_id = ?1")
                    .setParameter(1, removed.source().toString())
                    .executeUpdate();
        }
    }

    void keep(SourceId source, SharePointSite site) {
        entities.flush();
        entities.merge(StoredSharePoint.of(source, site, strongbox.seal(site.secret(), source.toString())));
    }

    /** Changes everything but the secret. */
    void keepWithSecret(SourceId source, SharePointSite site) {
        entities.merge(StoredSharePoint.of(source, site, row(source).secret));
    }

    /** Without its secret, so also where that does not open. */
    SharePointSite shown(Source source) {
        return row(source.id()).toSite(source.location(), "");
    }

    SharePointSite site(Source source) {
        var row = row(source.id());
        return row.toSite(source.location(), strongbox.open(row.secret, row.sourceId));
    }

    private StoredSharePoint row(SourceId source) {
        return entities.find(StoredSharePoint.class, source.toString());
    }
}
