package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.SharePointSites;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.library.SourceCatalogue;
import fi.luotsi.content.source.SharePointCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The sites of SharePoint among the sources, on the database. */
@ApplicationScoped
@Transactional
class HarvestedSharePointSites implements SharePointSites {
    @Inject
    SourceCatalogue catalogue;

    @Inject
    SharePointStore sites;

    @Override
    public Source add(SharePointSite site, LocalName name, Audience audience, PublicityClass publicity, String owner) {
        var source =
                catalogue.addNew(Source.Kind.SHAREPOINT, SharePointCheck.check(site), name, audience, publicity, owner);
        sites.keep(source.id(), site);
        return source;
    }

    @Override
    public Optional<SharePointSite> find(SourceId source) {
        return catalogue.find(source, Source.Kind.SHAREPOINT).map(sites::shown);
    }

    @Override
    public void change(SourceId id, SharePointSite changed) {
        var source = catalogue.get(id, Source.Kind.SHAREPOINT);
        var site = changed.at(source.location());
        if (site.secret().isEmpty() && site.hasSameClient(sites.shown(source))) {
            SharePointCheck.check(site.with("as-before"));
            sites.keepWithSecret(id, site);
        } else {
            SharePointCheck.check(site);
            sites.keep(id, site);
        }
    }
}
