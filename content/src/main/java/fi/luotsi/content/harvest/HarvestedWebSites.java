package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.WebSite;
import fi.luotsi.content.WebSites;
import fi.luotsi.content.library.SourceCatalogue;
import fi.luotsi.content.source.SiteCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The web sites among the sources, on the database. */
@ApplicationScoped
@Transactional
class HarvestedWebSites implements WebSites {
    @Inject
    SourceCatalogue catalogue;

    @Inject
    WebSiteStore sites;

    @Override
    public Source add(WebSite site, LocalName name, Audience audience, PublicityClass publicity, String owner) {
        var source = catalogue.addNew(Source.Kind.WEB_SITE, SiteCheck.check(site), name, audience, publicity, owner);
        sites.keep(source.id(), site);
        return source;
    }

    @Override
    public Optional<WebSite> find(SourceId source) {
        return catalogue.find(source, Source.Kind.WEB_SITE).map(sites::shown);
    }

    @Override
    public void change(SourceId id, WebSite changed) {
        var source = catalogue.get(id, Source.Kind.WEB_SITE);
        var site = changed.startingAt(source.location());
        var signIn = site.signIn();
        if (signIn.kind() != SignIn.Kind.NONE
                && signIn.equals(sites.shown(source).signIn())) {
            SiteCheck.check(site.with(new SignIn(signIn.kind(), signIn.name(), "as before")));
            sites.keepWithSecret(id, site);
        } else {
            SiteCheck.check(site);
            sites.keep(id, site);
        }
    }
}
