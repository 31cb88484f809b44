package fi.luotsi.content.harvest;

import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import fi.luotsi.content.WebSite;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How each web site is read, with its secret under lock; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class WebSiteStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    ContentConfig config;

    Strongbox strongbox;

    @PostConstruct
    void open() {
        strongbox = Strongbox.at(config.secretsFolder().resolve("sources.key"));
    }

    void keep(SourceId source, WebSite site) {
        entities.flush();
        entities.merge(StoredWebSite.of(source, site, strongbox));
    }

    /** Changes everything but the secret. */
    void keepWithSecret(SourceId source, WebSite site) {
        var secret = row(source).signInSecret;
        entities.merge(StoredWebSite.of(source, site, strongbox)).signInSecret = secret;
    }

    /** The secret stands nowhere else. */
    void on(@Observes SourceRemoved removed) {
        entities.createNativeQuery("delete from web_site where source_id = ?1")
                .setParameter(1, removed.source().toString())
                .executeUpdate();
    }

    /** Without its secret, so also where that does not open. */
    WebSite shown(Source source) {
        return row(source.id()).toSite(source.location(), "");
    }

    private StoredWebSite row(SourceId source) {
        return entities.find(StoredWebSite.class, source.toString());
    }

    WebSite site(Source source) {
        var row = row(source.id());
        var secret = row.signInSecret.isEmpty() ? "" : strongbox.open(row.signInSecret, row.sourceId);
        return row.toSite(source.location(), secret);
    }
}
